package app.roster.dev;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class RealmFileTest {

  private static Stream<JsonNode> clients() throws IOException {
    return StreamSupport.stream(RealmFile.ofSources().tree().path("clients").spliterator(), false);
  }

  @Test
  void brute_force_protection_and_events_are_on() throws IOException {
    JsonNode realm = RealmFile.ofSources().tree();
    assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
    assertThat(realm.path("eventsEnabled").asBoolean()).isTrue();
    assertThat(realm.path("adminEventsEnabled").asBoolean()).isTrue();
    assertThat(realm.path("duplicateEmailsAllowed").asBoolean(true)).isFalse();
  }

  @Test
  void no_client_is_public_or_takes_passwords() throws IOException {
    assertThat(clients()).hasSize(3).noneMatch(client -> client.path("publicClient").asBoolean());
    assertThat(clients())
        .noneMatch(client -> client.path("directAccessGrantsEnabled").asBoolean())
        .noneMatch(client -> client.path("implicitFlowEnabled").asBoolean());
  }

  @Test
  void every_secret_comes_from_the_environment() throws IOException {
    assertThat(clients())
        .allMatch(client -> client.path("secret").asText().matches("\\$\\{ROSTER_[A-Z_]+_SECRET}"));
  }

  @Test
  void the_demos_password_passes_the_realms_policy() throws IOException {
    String policy = RealmFile.ofSources().tree().path("passwordPolicy").asText();
    assertThat(policy).startsWith("length(8) and");
    assertThat(DemoPerson.PASSWORD).hasSizeGreaterThanOrEqualTo(15);
  }
}
