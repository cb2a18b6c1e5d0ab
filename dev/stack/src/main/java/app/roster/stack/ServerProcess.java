package app.roster.stack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** One server as a process of its own; its output goes to a log file. */
final class ServerProcess implements AutoCloseable {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
  private static final Duration GRACE = Duration.ofSeconds(20);

  private final String name;
  private final Process process;
  private final LogFile log;

  private ServerProcess(String name, Process process, LogFile log) {
    this.name = name;
    this.process = process;
    this.log = log;
  }

  static ServerProcess launch(String name, ProcessBuilder command, Path logFile) {
    Folders.create(logFile.toAbsolutePath().getParent());
    command.redirectErrorStream(true).redirectOutput(logFile.toFile());
    command.redirectInput(new File("/dev/null"));
    // Fewer arenas of the C library: a tenth less memory for each server.
    command.environment().put("MALLOC_ARENA_MAX", "2");
    try {
      return new ServerProcess(name, command.start(), new LogFile(logFile));
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be started", e);
    }
  }

  long pid() {
    return process.pid();
  }

  /**
   * Returns as soon as {@code ready} holds.
   *
   * @throws StackException when the process ends before, or the limit passes; names the log
   */
  void await(BooleanSupplier ready, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    while (!ready.getAsBoolean()) {
      if (hasEnded()) {
        throw failure(name + " ended while it was starting (exit " + process.exitValue() + ").");
      }
      if (System.nanoTime() > end) {
        throw failure(name + " was not ready after " + limit.toSeconds() + " s.");
      }
    }
  }

  StackException failure(String message) {
    return log.failure(message);
  }

  /** Asks the server to stop, then waits; what is still there after the grace time is killed. */
  @Override
  public void close() {
    // A start script has children that outlive it when it is killed: remember them first.
    List<ProcessHandle> children = process.descendants().toList();
    process.destroy();
    if (!hasEndedWithin(GRACE)) {
      process.destroyForcibly();
    }
    children.forEach(ProcessHandle::destroyForcibly);
    children.forEach(child -> child.onExit().join());
  }

  private boolean hasEnded() {
    return hasEndedWithin(LOOK_AGAIN);
  }

  private boolean hasEndedWithin(Duration limit) {
    try {
      return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted while waiting for " + name, e);
    }
  }
}
