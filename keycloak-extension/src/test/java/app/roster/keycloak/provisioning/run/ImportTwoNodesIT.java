package app.roster.keycloak.provisioning.run;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.OnKeycloak;
import app.roster.keycloak.provisioning.ImportGround;
import app.roster.stack.KeycloakServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two Keycloaks on one database, both with the key of one import. */
@OnKeycloak
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportTwoNodesIT {

  private static final int ROWS = 80;

  /** Each worker has one claim at a time, and a node one worker per core. */
  private static final int OF_ONE_NODE = Runtime.getRuntime().availableProcessors();

  private final KeycloakGround keycloak;
  private final KeycloakServer other;

  ImportTwoNodesIT(KeycloakGround shared) {
    keycloak = shared.sibling("it-import-nodes");
    other = keycloak.anotherNode();
  }

  @AfterAll
  void stop() {
    other.close();
    keycloak.close();
  }

  @Test
  @Tag("B1")
  void they_share_its_rows_and_make_everybody_exactly_once() throws SQLException {
    ImportGround ground = ImportGround.in(keycloak);
    ImportGround onOther = ground.signedInAt(KeycloakGround.adminOf(other));
    Answer upload = ground.upload(ImportGround.lines("shared", ROWS)).ok();
    String id = upload.text("id");
    String key = ImportGround.key(upload);

    List<String> atOnce;
    try (Connection holder = connection();
        Statement accounts = holder.createStatement()) {
      holder.setAutoCommit(false);
      // Whoever has claimed rows cannot write them, so nobody is through before the other begins.
      accounts.execute("lock table user_entity in exclusive mode");
      ground.confirm(id, key, false).ok();
      onOther.confirm(id, key, false).ok();
      atOnce = awaitClaimsOfBoth(id);
      holder.rollback();
    }
    JsonNode done = onOther.awaitDone(id);

    assertThat(done.at("/counts/created").asInt()).isEqualTo(ROWS);
    assertThat(ground.members()).as("all of them and the Pro").isEqualTo(ROWS + 1);
    assertThat(ground.realm().admin("/users/count?search=shared").get().ok().json().asInt())
        .isEqualTo(ROWS);
    assertThat(claims(id, "outcome = 'CREATED'")).containsAll(atOnce);
    assertThat(keycloak.log() + keycloak.logOfAnotherNode())
        .as("a session that was given up with work in it")
        .doesNotContain("HHH100503", "HHH90010101");
  }

  private List<String> awaitClaimsOfBoth(String id) throws SQLException {
    Instant limit = Instant.now().plus(Duration.ofSeconds(40));
    List<String> held = claims(id, "outcome is null and lease_until is not null");
    while (held.size() <= OF_ONE_NODE) {
      assertThat(Instant.now()).as("claims: %s", held).isBefore(limit);
      CompletableFuture.runAsync(
              () -> {}, CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS))
          .join();
      held = claims(id, "outcome is null and lease_until is not null");
    }
    return held;
  }

  private List<String> claims(String id, String condition) throws SQLException {
    try (Connection connection = connection();
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select distinct claim from roster_import_row where import_id = '%s' and %s"
                    .formatted(id, condition))) {
      List<String> claims = new ArrayList<>();
      while (found.next()) {
        claims.add(found.getString(1));
      }
      return claims;
    }
  }

  private Connection connection() throws SQLException {
    return keycloak.database().database("keycloak").dataSource().getConnection();
  }
}
