package app.roster.keycloak.provisioning.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.OnKeycloak;
import app.roster.keycloak.provisioning.ImportGround;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a realm asks of addresses, although nobody asks it for each whether it is free. */
@OnKeycloak
class ProfileRulesIT {

  private static final String SHORT = "a@example.org";
  private static final String LONG = "somebody.with.a.long.name@example.org";

  private final ImportGround ground;

  ProfileRulesIT(KeycloakGround keycloak) {
    this.ground = ImportGround.in(keycloak);
  }

  @Test
  @Tag("B10")
  void the_check_names_the_realms_own_rule_about_addresses() {
    longestAddress(20);

    Answer upload =
        ground.upload(ImportGround.line(2, SHORT) + "\n" + ImportGround.line(3, LONG)).ok();

    JsonNode rows = ground.rows(upload.text("id"), "").get("items");
    assertThat(rows.at("/0/verdict").asText()).isEqualTo("NEW");
    assertThat(rows.at("/1/verdict").asText()).isEqualTo("ERROR");
    assertThat(rows.at("/1/field").asText()).isEqualTo("email");
    assertThat(rows.at("/1/code").asText()).isEqualTo("profile_invalid");
    assertThat(rows.at("/1/args/0").asText()).isEqualTo("error-invalid-length-too-long");
  }

  @Test
  @Tag("B10")
  void a_rule_made_after_the_check_costs_its_row_alone() {
    Answer upload =
        ground.upload(ImportGround.line(2, SHORT) + "\n" + ImportGround.line(3, LONG)).ok();
    assertThat(upload.json().at("/counts/new").asInt()).isEqualTo(2);
    longestAddress(20);

    ground.confirm(upload.text("id"), ImportGround.key(upload), false).ok();
    JsonNode done = ground.awaitDone(upload.text("id"));

    assertThat(done.at("/counts/created").asInt()).isEqualTo(1);
    assertThat(done.at("/counts/failed").asInt()).isEqualTo(1);
    assertThat(ground.user(SHORT).isMissingNode()).isFalse();
    assertThat(ground.user(LONG).isMissingNode()).isTrue();
  }

  @Test
  @Tag("B32")
  void an_account_that_has_the_address_as_its_user_name_alone_is_asked() {
    ground.realm().change(Map.of("registrationEmailAsUsername", false));
    ground
        .realm()
        .admin("/users")
        .json(Map.of("username", SHORT, "enabled", true, "firstName", "A", "lastName", "B"))
        .post()
        .ok();

    Answer upload = ground.upload(ImportGround.line(2, SHORT)).ok();

    assertThat(upload.json().at("/counts/consent").asInt()).isEqualTo(1);
    assertThat(upload.json().at("/counts/new").asInt()).isZero();
  }

  private void longestAddress(int characters) {
    JsonNode profile = ground.realm().admin("/users/profile").get().ok().json();
    StreamSupport.stream(profile.get("attributes").spliterator(), false)
        .filter(attribute -> attribute.get("name").asText().equals("email"))
        .map(attribute -> (ObjectNode) attribute.get("validations"))
        .forEach(rules -> ((ObjectNode) rules.get("length")).put("max", characters));
    ground.realm().admin("/users/profile").json(profile).put().ok();
  }
}
