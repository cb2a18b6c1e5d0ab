package app.roster.benchmarks.measuring;

import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.story.Mails;
import app.roster.stack.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** The servers that the benchmarks of a run measure on, started when one first asks for them. */
public final class Ground implements AutoCloseable {

  /** What a production server of small size would have; the tests make do with less. */
  private static final String HEAP =
      "-Xms512m -Xmx1g -XX:-UseG1GC -XX:+UseParallelGC -XX:-UseDynamicNumberOfCompilerThreads";

  private final Path folder;
  private final Set<String> done = new HashSet<>();
  private KeycloakGround keycloak;
  private Mails mails;

  public Ground(Path folder) {
    this.folder = folder;
  }

  public KeycloakGround keycloak() {
    if (keycloak == null) {
      keycloak = KeycloakGround.start(folder, setup -> setup.heap(HEAP).provider(floor()));
    }
    return keycloak;
  }

  public Mails mails() {
    if (mails == null) {
      mails = new Mails();
    }
    return mails;
  }

  /** Does what these servers need once, whichever benchmark comes first. */
  public void once(String what, Runnable work) {
    if (done.add(what)) {
      work.run();
    }
  }

  /**
   * Processor time that Keycloak has used since it started, without what it took to compile: code
   * that a benchmark has run a thousand times would still be compiled while it is measured. Only
   * Linux tells the threads apart; elsewhere compiling counts.
   */
  public Duration processorTime() {
    return processorTime(keycloak().server().pid());
  }

  /** Does something and tells what it took; others on the machine count for its wall time alone. */
  public Spent spent(Runnable work) {
    Duration keycloakBefore = processorTime();
    Duration databaseBefore = databaseTime();
    long start = System.nanoTime();
    work.run();
    Duration wall = Duration.ofNanos(System.nanoTime() - start);
    return new Spent(
        wall, processorTime().minus(keycloakBefore), databaseTime().minus(databaseBefore));
  }

  private Duration databaseTime() {
    Path pid = folder.resolve("postgresql/data/postmaster.pid");
    try (Stream<String> lines = Files.lines(pid)) {
      return processorTime(Long.parseLong(lines.findFirst().orElseThrow().strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Duration processorTime(long pid) {
    ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
    return Stream.concat(Stream.of(server), server.descendants())
        .map(process -> total(process).minus(Threads.of(process.pid()).compiling()))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static Duration total(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** What is measured inside Keycloak stands in a jar beside this one. */
  private static Path floor() {
    Path target = SourceTree.root().resolve("testing/benchmarks/target");
    try (Stream<Path> built = Files.list(target)) {
      return built
          .filter(file -> file.getFileName().toString().endsWith("-floor.jar"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("package this module first"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (mails != null) {
      mails.close();
    }
    if (keycloak != null) {
      keycloak.close();
    }
  }
}
