package app.roster.benchmarks;

import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.story.Mails;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** The servers that the benchmarks of a run measure on, started when one first asks for them. */
final class Ground implements AutoCloseable {

  /** What a production server of small size would have; the tests make do with less. */
  private static final String HEAP = "-Xms512m -Xmx1g -XX:-UseG1GC -XX:+UseParallelGC";

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

  /** Processor time that Keycloak has used since it started. */
  Duration processorTime() {
    ProcessHandle server = ProcessHandle.of(keycloak().server().pid()).orElseThrow();
    return Stream.concat(Stream.of(server), server.descendants())
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
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
