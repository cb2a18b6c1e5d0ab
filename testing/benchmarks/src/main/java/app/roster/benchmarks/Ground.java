package app.roster.benchmarks;

import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.story.Mails;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** The servers that every benchmark of a run measures on. */
record Ground(KeycloakGround keycloak, Mails mails) implements AutoCloseable {

  /** What a production server of small size would have; the tests make do with less. */
  private static final String HEAP = "-Xms512m -Xmx1g -XX:-UseG1GC -XX:+UseParallelGC";

  static Ground start(Path folder) {
    return new Ground(KeycloakGround.start(folder, HEAP), new Mails());
  }

  /** Processor time that Keycloak has used since it started. */
  Duration processorTime() {
    ProcessHandle server = ProcessHandle.of(keycloak.server().pid()).orElseThrow();
    return Stream.concat(Stream.of(server), server.descendants())
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }

  @Override
  public void close() {
    mails.close();
    keycloak.close();
  }
}
