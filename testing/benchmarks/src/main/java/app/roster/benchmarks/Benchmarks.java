package app.roster.benchmarks;

import app.roster.benchmarks.imports.DryRun;
import app.roster.benchmarks.imports.ImportBesideHash;
import app.roster.benchmarks.imports.ImportBesideKeycloak;
import app.roster.benchmarks.imports.LargeImport;
import app.roster.benchmarks.imports.QuickImport;
import app.roster.benchmarks.measuring.Benchmark;
import app.roster.benchmarks.measuring.Ground;
import app.roster.benchmarks.measuring.Report;
import app.roster.stack.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Runs the benchmarks one after the other, or those that the property {@code benchmark} names,
 * prints what they found and writes it to {@code target/benchmarks}.
 */
public final class Benchmarks {

  private static final List<Benchmark> ALL =
      List.of(
          new CheckLists(),
          new CreateInvitations(),
          new KnownAddresses(),
          new SignUp(),
          new ManyPending(),
          new ClientViewCost(),
          new DryRun(),
          new QuickImport(),
          new ImportBesideHash(),
          new ImportBesideKeycloak(),
          new LargeImport());

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

  private static List<Benchmark> chosen(String names) {
    if (names.isEmpty()) {
      return ALL;
    }
    return Arrays.stream(names.split(",")).map(Benchmarks::named).toList();
  }

  private static Benchmark named(String name) {
    return ALL.stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no benchmark "
                        + name
                        + ", but "
                        + ALL.stream().map(Benchmark::name).toList()));
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
