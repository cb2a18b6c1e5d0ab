package app.roster.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.clientview.exchange.RunningView;
import app.roster.keycloak.clientview.exchange.ViewGround;
import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.Call;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.OnKeycloak;
import app.roster.keycloak.provisioning.ImportGround;
import app.roster.stack.Ports;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A Keycloak of its own, whose monitoring is switched on. */
@OnKeycloak
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MetersIT {

  private final Ports ports = Ports.free();
  private final KeycloakGround keycloak;

  MetersIT(KeycloakGround shared) {
    keycloak =
        shared.sibling("it-metrics", setup -> setup.ports(ports).option("--metrics-enabled=true"));
  }

  @AfterAll
  void the_server_stops() {
    keycloak.close();
  }

  @Test
  void rows_by_outcome_imports_under_way_and_their_duration_are_among_keycloaks_metrics() {
    assertThat(metrics())
        .contains("roster_imports_rows_total{outcome=\"created\"} 0.0")
        .contains("roster_imports_running 0.0");

    ImportGround ground = ImportGround.in(keycloak);
    ground.realm().person("known");
    Answer upload =
        ground
            .upload(
                ImportGround.lines("metric", 3) + "\n" + ImportGround.line(9, "known@example.org"))
            .ok();
    ground.confirm(upload.text("id"), ImportGround.key(upload), false).ok();
    ground.awaitDone(upload.text("id"));

    String after = metrics();
    assertThat(after)
        .contains("roster_imports_rows_total{outcome=\"created\"} 3.0")
        .contains("roster_imports_rows_total{outcome=\"invited\"} 1.0")
        .contains("roster_imports_rows_total{outcome=\"failed\"} 0.0")
        .contains("roster_imports_duration_seconds_count");
    namesNobody(after, upload.text("id"));
  }

  @Test
  void views_that_began_and_why_they_ended_are_there_too() {
    RunningView stopped = RunningView.in(ViewGround.in(keycloak).realm());
    stopped.ground().stop(stopped.pro(), stopped.sessionId());
    RunningView revoked = RunningView.in(stopped.ground().realm());
    revoked.ground().organization().leaveGroup(revoked.ground().pro(), "pros");

    String metrics = metrics();
    assertThat(metrics)
        .contains("roster_client_views_started_total 2.0")
        .contains("roster_client_views_ended_total{cause=\"stopped_by_actor\"} 1.0")
        .contains("roster_client_views_ended_total{cause=\"policy\"} 1.0");
    namesNobody(metrics, stopped.sessionId());
  }

  private static void namesNobody(String metrics, String id) {
    assertThat(metrics.lines().filter(line -> line.startsWith("roster_")))
        .isNotEmpty()
        .noneMatch(line -> line.contains(id) || line.contains("Coach"));
  }

  private String metrics() {
    int port = ports.keycloakManagement().number();
    return Call.to(URI.create("http://127.0.0.1:" + port + "/metrics")).get().ok().body();
  }
}
