package app.roster.keycloak.provisioning.run;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.OnKeycloak;
import app.roster.keycloak.provisioning.ImportGround;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A Keycloak of its own, which dies in the middle of an import, or whose database drops its
 * connections. {@code testing/kill} does the same at many moments of chance.
 */
@OnKeycloak
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportKillIT {

  private final KeycloakGround keycloak;

  ImportKillIT(KeycloakGround shared) {
    keycloak = shared.sibling("it-kill");
  }

  @AfterAll
  void stop() {
    keycloak.close();
  }

  @Nested
  class GivenAKeycloakThatDies {

    private static final int ROWS = 120;

    @Test
    @Tag("B1")
    void after_kill_and_restart_the_key_brings_everybody_exactly_once() {
      ImportGround ground = ImportGround.in(keycloak);
      Answer upload = ground.upload(ImportGround.lines("kill", ROWS)).ok();
      String id = upload.text("id");
      String key = ImportGround.key(upload);
      assertThat(passwordsAtRest()).isZero();
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
      assertThat(waitingPayloads()).isZero();
    }

    private long passwordsAtRest() {
      return keycloak.count(
          "select count(*) from roster_import_row where position('%s'::bytea in payload) > 0"
              .formatted(ImportGround.PASSWORD));
    }

    private long waitingPayloads() {
      return keycloak.count("select count(*) from roster_import_row where payload is not null");
    }
  }

  @Nested
  class GivenADatabaseThatDropsConnections {

    private static final int ROWS = 24;

    /** More than a batch and its first rows: neither the batch nor single rows get through. */
    private static final int OUTAGES = 5;

    @Test
    @Tag("B1")
    void nobody_is_lost_and_the_import_goes_on_by_itself() {
      ImportGround ground = ImportGround.in(keycloak);
      Answer upload = ground.upload(ImportGround.lines("outage", ROWS)).ok();
      String id = upload.text("id");
      breakConnections();

      ground.confirm(id, ImportGround.key(upload), false).ok();
      JsonNode done = ground.awaitDone(id);
      keycloak.execute("drop trigger outage on user_entity");

      assertThat(keycloak.count("select last_value from outages")).isGreaterThan(OUTAGES);
      assertThat(done.at("/counts/failed").asInt()).isZero();
      assertThat(done.at("/counts/created").asInt()).isEqualTo(ROWS);
      assertThat(ground.members()).isEqualTo(ROWS + 1);
    }

    /** The first accounts that are written cost the connection. A sequence outlives a rollback. */
    private void breakConnections() {
      keycloak.execute("create sequence outages");
      keycloak.execute(
          """
          create function outage() returns trigger language plpgsql as $$
          begin
            if nextval('outages') <= %d then
              perform pg_terminate_backend(pg_backend_pid());
            end if;
            return new;
          end $$"""
              .formatted(OUTAGES));
      keycloak.execute(
          "create trigger outage before insert on user_entity for each row"
              + " execute function outage()");
    }
  }
}
