package app.roster.benchmarks;

import app.roster.stack.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs the benchmarks one after the other, or the one that the property {@code benchmark} names,
 * prints what they found and writes it to {@code target/benchmarks}.
 */
public final class Benchmarks {

  private static final List<Benchmark> ALL =
      List.of(
          new CheckLists(),
          new CreateInvitations(),
          new KnownAddresses(),
          new SignUp(),
          new ManyPending());

  private Benchmarks() {}

  /**
   * @throws IllegalArgumentException naming the known ones when there is no such benchmark
   * @throws IllegalStateException when a goal is missed, after all have run
   */
  public static void main(String[] arguments) {
    List<Benchmark> chosen = chosen(System.getProperty("benchmark", ""));
    Path folder = SourceTree.root().resolve("testing/benchmarks/target/benchmarks");
    boolean met = true;
    try (Ground ground = new Ground(folder.resolve("servers"))) {
      for (Benchmark benchmark : chosen) {
        System.out.println("Measuring " + benchmark.name() + " …");
        Report report = benchmark.run(ground);
        write(folder.resolve(benchmark.name() + ".md"), report.markdown());
        System.out.println("\n" + report.markdown());
        met &= report.met();
      }
    }
    if (!met) {
      throw new IllegalStateException("A goal was missed, see above.");
    }
  }

  private static List<Benchmark> chosen(String name) {
    if (name.isEmpty()) {
      return ALL;
    }
    List<Benchmark> chosen = ALL.stream().filter(one -> one.name().equals(name)).toList();
    if (chosen.isEmpty()) {
      throw new IllegalArgumentException(
          "There is no benchmark " + name + ", but " + ALL.stream().map(Benchmark::name).toList());
    }
    return chosen;
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
