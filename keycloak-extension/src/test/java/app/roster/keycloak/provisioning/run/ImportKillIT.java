package app.roster.keycloak.provisioning.run;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.OnKeycloak;
import app.roster.keycloak.provisioning.ImportGround;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A Keycloak of its own, which dies in the middle of an import. */
@OnKeycloak
class ImportKillIT {

  private static final int ROWS = 120;

  private final KeycloakGround shared;

  ImportKillIT(KeycloakGround shared) {
    this.shared = shared;
  }

  @Test
  @Tag("B1")
  void after_kill_and_restart_the_key_brings_everybody_exactly_once() throws SQLException {
    try (KeycloakGround keycloak = shared.sibling("it-kill")) {
      ImportGround ground = ImportGround.in(keycloak);
      Answer upload = ground.upload(ImportGround.lines("kill", ROWS)).ok();
      String id = upload.text("id");
      String key = ImportGround.key(upload);
      assertThat(passwordsAtRest(keycloak)).isZero();
      ground.confirm(id, key, false).ok();
      ground.await(id, now -> now.at("/counts/created").asInt() > 0);

      keycloak.kill();
      keycloak.restart();

      ImportGround again = ground.signedInAgain(keycloak);
      JsonNode halfway = again.read(id);
      assertThat(halfway.get("status").asText()).isEqualTo("RUNNING");
      assertThat(halfway.get("done").asInt()).isBetween(1, ROWS - 1);
      again.confirm(id, key, false).ok();
      JsonNode done = again.awaitDone(id);

      assertThat(done.at("/counts/created").asInt()).isEqualTo(ROWS);
      // All of them and the Pro: nobody lost, nobody twice.
      assertThat(again.members()).isEqualTo(ROWS + 1);
      assertThat(again.user("kill2@example.org").get("requiredActions").toString())
          .contains("UPDATE_PASSWORD");
      assertThat(waitingPayloads(keycloak)).isZero();
    }
  }

  private static long passwordsAtRest(KeycloakGround keycloak) throws SQLException {
    return count(
        keycloak,
        "select count(*) from roster_import_row where position('%s'::bytea in payload) > 0"
            .formatted(ImportGround.PASSWORD));
  }

  private static long waitingPayloads(KeycloakGround keycloak) throws SQLException {
    return count(keycloak, "select count(*) from roster_import_row where payload is not null");
  }

  private static long count(KeycloakGround keycloak, String query) throws SQLException {
    try (Connection connection =
            keycloak.database().database("keycloak").dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getLong(1);
    }
  }
}
