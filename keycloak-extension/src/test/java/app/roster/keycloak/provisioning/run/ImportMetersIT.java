package app.roster.keycloak.provisioning.run;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.Call;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.OnKeycloak;
import app.roster.keycloak.provisioning.ImportGround;
import app.roster.stack.Ports;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** A Keycloak of its own, whose monitoring is switched on. */
@OnKeycloak
class ImportMetersIT {

  private final KeycloakGround shared;

  ImportMetersIT(KeycloakGround shared) {
    this.shared = shared;
  }

  @Test
  void rows_by_outcome_imports_under_way_and_their_duration_are_among_keycloaks_metrics() {
    Ports ports = Ports.free();
    try (KeycloakGround keycloak = withMetrics(ports)) {
      String before = metrics(ports);
      assertThat(before)
          .contains("roster_imports_rows_total{outcome=\"created\"} 0.0")
          .contains("roster_imports_running 0.0");

      ImportGround ground = ImportGround.in(keycloak);
      ground.realm().person("known");
      Answer upload =
          ground
              .upload(
                  ImportGround.lines("metric", 3)
                      + "\n"
                      + ImportGround.line(9, "known@example.org"))
              .ok();
      ground.confirm(upload.text("id"), ImportGround.key(upload), false).ok();
      ground.awaitDone(upload.text("id"));

      String after = metrics(ports);
      assertThat(after)
          .contains("roster_imports_rows_total{outcome=\"created\"} 3.0")
          .contains("roster_imports_rows_total{outcome=\"invited\"} 1.0")
          .contains("roster_imports_rows_total{outcome=\"failed\"} 0.0")
          .contains("roster_imports_duration_seconds_count");
      assertThat(after.lines().filter(line -> line.startsWith("roster_")))
          .isNotEmpty()
          .noneMatch(line -> line.contains(upload.text("id")) || line.contains("Coach"));
    }
  }

  private KeycloakGround withMetrics(Ports ports) {
    return shared.sibling(
        "it-metrics", setup -> setup.ports(ports).option("--metrics-enabled=true"));
  }

  private static String metrics(Ports ports) {
    int port = ports.keycloakManagement().number();
    return Call.to(URI.create("http://127.0.0.1:" + port + "/metrics")).get().ok().body();
  }
}
