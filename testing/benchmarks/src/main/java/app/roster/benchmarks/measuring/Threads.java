package app.roster.benchmarks.measuring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The threads of a process, as Linux lists them; none elsewhere. */
final class Threads {

  /** Linux counts in hundredths of a second, whatever the machine. */
  private static final long TICK_MILLIS = 10;

  private final Path folder;

  private Threads(Path folder) {
    this.folder = folder;
  }

  static Threads of(long pid) {
    return new Threads(Path.of("/proc", String.valueOf(pid), "task"));
  }

  /** Processor time of the threads that compile Java to machine code. */
  Duration compiling() {
    if (!Files.isDirectory(folder)) {
      return Duration.ZERO;
    }
    try (Stream<Path> threads = Files.list(folder)) {
      return threads
          .map(thread -> thread.resolve("stat"))
          .map(Threads::line)
          .filter(line -> line.contains("(C1 Compiler") || line.contains("(C2 Compiler"))
          .map(Threads::time)
          .reduce(Duration.ZERO, Duration::plus);
    } catch (IOException gone) {
      return Duration.ZERO;
    }
  }

  /** See proc(5): after the name in brackets, the twelfth and thirteenth are user and system. */
  private static Duration time(String line) {
    List<String> fields = List.of(line.substring(line.lastIndexOf(')') + 2).split(" "));
    long ticks = Long.parseLong(fields.get(11)) + Long.parseLong(fields.get(12));
    return Duration.ofMillis(ticks * TICK_MILLIS);
  }

  private static String line(Path stat) {
    try {
      return Files.readString(stat);
    } catch (IOException ended) {
      return "";
    }
  }
}
