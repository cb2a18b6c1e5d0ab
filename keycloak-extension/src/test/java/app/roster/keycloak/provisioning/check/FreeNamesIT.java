package app.roster.keycloak.provisioning.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.OnKeycloak;
import app.roster.keycloak.ground.TestRealm;
import app.roster.keycloak.provisioning.ImportGround;
import app.roster.keycloak.provisioning.api.ImportsResource;
import app.roster.keycloak.story.Browser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@OnKeycloak
@Tag("B19")
class FreeNamesIT {

  private static final String FIRST = "Ann (Annie) <b>& \"Co\" = #1 [x]";
  private static final String LAST = "D'Árcher; 李 🌻 100%";

  private final ImportGround ground;

  FreeNamesIT(KeycloakGround keycloak) {
    this.ground = ImportGround.in(keycloak);
  }

  @Nested
  class GivenARealmWithFreeNames {

    GivenARealmWithFreeNames() {
      freeNames(true);
    }

    @Test
    void any_name_is_stored_as_given() {
      imported("free@example.org");

      JsonNode user = ground.user("free@example.org");
      assertThat(user.get("firstName").asText()).isEqualTo(FIRST);
      assertThat(user.get("lastName").asText()).isEqualTo(LAST);
    }

    @Test
    @Tag("B18")
    void whoever_has_such_a_name_signs_in_without_being_asked_for_another() {
      imported("signs.in@example.org");

      Browser browser = atThePasswordPage("signs.in@example.org");
      browser.submit(
          Map.of("password-new", TestRealm.PASSWORD, "password-confirm", TestRealm.PASSWORD));

      assertThat(browser.address().toString()).startsWith("http://localhost/app?");
    }

    @Test
    void what_people_write_about_themselves_still_meets_the_strict_rule() {
      JsonNode profile = ground.realm().admin("/users/profile").get().ok().json();
      assertThat(profile.toString()).contains("roster-person-name").doesNotContain("person-name-p");
      ground
          .realm()
          .change(Map.of("registrationAllowed", true, "registrationFlow", "registration"));

      Browser browser =
          new Browser(ground.realm().uri("/"))
              .open(
                  ground
                      .realm()
                      .uri(
                          "/protocol/openid-connect/registrations?response_type=code&scope=openid"
                              + "&client_id=roster-app&redirect_uri=http://localhost/app"));
      browser.submit(
          Map.of(
              "email", "stranger@example.org",
              "firstName", "<b>Stranger",
              "lastName", "Danger",
              "password", TestRealm.PASSWORD,
              "password-confirm", TestRealm.PASSWORD));

      assertThat(browser.page())
          .contains("input-error-firstName")
          .doesNotContain("input-error-lastName");
      assertThat(ground.user("stranger@example.org").isMissingNode()).isTrue();
    }

    private void imported(String email) {
      Answer upload = ground.upload(line(email)).ok();
      String key = upload.header(ImportsResource.KEY_HEADER).orElseThrow();
      ground.confirm(upload.text("id"), key, false).ok();
      assertThat(ground.awaitDone(upload.text("id")).at("/counts/created").asInt()).isEqualTo(1);
    }
  }

  @Nested
  class GivenARealmThatKeepsItsOwnRule {

    GivenARealmThatKeepsItsOwnRule() {
      freeNames(true);
      freeNames(false);
    }

    @Test
    @Tag("B10")
    void the_row_says_which_member_of_it_the_profile_refuses_and_why() {
      Answer upload = ground.upload(line("strict@example.org")).ok();
      JsonNode row = ground.rows(upload.text("id"), "").at("/items/0");

      assertThat(row.get("verdict").asText()).isEqualTo("ERROR");
      assertThat(row.get("field").asText()).isEqualTo("firstName");
      assertThat(row.get("code").asText()).isEqualTo("profile_invalid");
      assertThat(row.at("/args/0").asText()).isEqualTo("error-person-name-invalid-character");
      assertThat(row.toString()).doesNotContain("Annie");
      assertThat(ground.realm().admin("/users/profile").get().ok().body())
          .contains("person-name-prohibited-characters")
          .doesNotContain("roster-person-name");
    }
  }

  private Browser atThePasswordPage(String email) {
    return new Browser(ground.realm().uri("/"))
        .open(
            ground
                .realm()
                .uri(
                    "/protocol/openid-connect/auth?response_type=code&scope=openid"
                        + "&client_id=roster-app&redirect_uri=http://localhost/app"))
        .submit(Map.of("username", email))
        .submit(Map.of("password", ImportGround.PASSWORD));
  }

  private static String line(String email) {
    ObjectNode line = new ObjectMapper().createObjectNode();
    return line.put("row", 2)
        .put("email", email)
        .put("password", ImportGround.PASSWORD)
        .put("firstName", FIRST)
        .put("lastName", LAST)
        .put("externalId", "K-0017")
        .toString();
  }

  private void freeNames(boolean free) {
    ground
        .realm()
        .admin("/roster/settings")
        .json(Map.of("roster.free-names", Boolean.toString(free)))
        .put()
        .ok();
  }
}
