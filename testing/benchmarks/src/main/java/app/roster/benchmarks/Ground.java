package app.roster.benchmarks;

import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.story.Mails;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** The servers that the benchmarks of a run measure on, started when one first asks for them. */
final class Ground implements AutoCloseable {

  /** What a production server of small size would have; the tests make do with less. */
  private static final String HEAP =
      "-Xms512m -Xmx1g -XX:-UseG1GC -XX:+UseParallelGC -XX:-UseDynamicNumberOfCompilerThreads";

  private final Path folder;
  private KeycloakGround keycloak;
  private Mails mails;

  Ground(Path folder) {
    this.folder = folder;
  }

  KeycloakGround keycloak() {
    if (keycloak == null) {
      keycloak = KeycloakGround.start(folder, HEAP);
    }
    return keycloak;
  }

  Mails mails() {
    if (mails == null) {
      mails = new Mails();
    }
    return mails;
  }

  /**
   * Processor time that Keycloak has used since it started, without what it took to compile: code
   * that a benchmark has run a thousand times would still be compiled while it is measured. Only
   * Linux tells the threads apart; elsewhere compiling counts.
   */
  Duration processorTime() {
    ProcessHandle server = ProcessHandle.of(keycloak().server().pid()).orElseThrow();
    return Stream.concat(Stream.of(server), server.descendants())
        .map(process -> total(process).minus(Threads.of(process.pid()).compiling()))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static Duration total(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
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
