package app.roster.keycloak.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.OnKeycloak;
import app.roster.keycloak.ground.Person;
import app.roster.keycloak.ground.SignIn;
import app.roster.keycloak.ground.TestRealm;
import app.roster.keycloak.story.Browser;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What becomes of the people in a file. */
@OnKeycloak
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportIT {

  private final ImportGround ground;

  ImportIT(KeycloakGround keycloak) {
    this.ground = ImportGround.in(keycloak);
  }

  @Nested
  class GivenFiftyNewPeople {

    @Test
    @Tag("B1")
    @Tag("B18")
    @Tag("B28")
    @Tag("B30")
    void they_become_clients_who_must_change_their_password() {
      Answer upload = ground.upload(ImportGround.lines("new", 50)).ok();
      String id = upload.text("id");
      assertThat(upload.status()).isEqualTo(201);
      assertThat(upload.text("status")).isEqualTo("CHECKED");
      assertThat(upload.json().at("/counts/new").asInt()).isEqualTo(50);
      assertThat(ground.user("new2@example.org").isMissingNode()).isTrue();

      assertThat(ground.confirm(id, ImportGround.key(upload), false).status()).isEqualTo(202);
      JsonNode done = ground.awaitDone(id);

      assertThat(done.at("/counts/created").asInt()).isEqualTo(50);
      assertThat(done.get("done").asInt()).isEqualTo(50);
      JsonNode user = ground.user("new51@example.org");
      assertThat(user.get("firstName").asText()).isEqualTo("Row51");
      assertThat(user.at("/attributes/birthdate/0").asText()).isEqualTo("1981-11-20");
      assertThat(user.at("/attributes/gender/0").asText()).isEqualTo("female");
      assertThat(user.get("requiredActions").toString()).contains("UPDATE_PASSWORD");
      assertThat(ground.organization().hasMember(user.get("id").asText())).isTrue();
      assertThat(ground.rows(id, "?first=49&max=10").at("/items/0/userId").asText())
          .isEqualTo(user.get("id").asText());
      assertThat(eventsOf(id)).isEqualTo(50);
      changesThePasswordAndSignsIn("new51@example.org");
    }

    private long eventsOf(String importId) {
      return StreamSupport.stream(ground.realm().events("INVITE_ORG").spliterator(), false)
          .map(event -> event.get("details"))
          .filter(details -> "member.imported".equals(details.path("roster_event").asText()))
          .filter(details -> importId.equals(details.path("import_id").asText()))
          .peek(details -> assertThat(details.toString()).doesNotContain("@", "Row"))
          .map(details -> details.get("subject_id").asText())
          .distinct()
          .count();
    }

    private void changesThePasswordAndSignsIn(String email) {
      assertThat(SignIn.attempt(ground.realm(), email, "something else").body())
          .contains("Invalid user credentials");
      assertThat(SignIn.attempt(ground.realm(), email, ImportGround.PASSWORD).body())
          .contains("Account is not fully set up");

      Browser browser =
          new Browser(ground.realm().uri("/"))
              .open(
                  ground
                      .realm()
                      .uri(
                          "/protocol/openid-connect/auth?response_type=code&scope=openid"
                              + "&client_id=roster-app&redirect_uri=http://localhost/app"))
              .submit(Map.of("username", email))
              .submit(Map.of("password", ImportGround.PASSWORD));
      assertThat(browser.page()).contains("password-new");
      browser.submit(
          Map.of("password-new", TestRealm.PASSWORD, "password-confirm", TestRealm.PASSWORD));

      assertThat(browser.address().toString()).startsWith("http://localhost/app?");
      assertThat(SignIn.attempt(ground.realm(), email, TestRealm.PASSWORD).status()).isEqualTo(200);
    }
  }

  @Nested
  class GivenRowsWithErrors {

    private final String rows =
        String.join(
            "\n",
            ImportGround.line(2, "good@example.org"),
            ImportGround.line(3, "no address"),
            ImportGround.line(4, "Good@Example.org"),
            ImportGround.line(5, "short@example.org", "1234567", null, null),
            ImportGround.line(6, "day@example.org", ImportGround.PASSWORD, "2002-02-30", null),
            ImportGround.line(7, "gender@example.org", ImportGround.PASSWORD, null, "M"));

    @Test
    @Tag("B10")
    @Tag("B16")
    @Tag("B33")
    void each_is_named_with_row_field_and_reason() {
      Answer upload = ground.upload(rows).ok();
      JsonNode errors = ground.rows(upload.text("id"), "?verdict=ERROR");

      assertThat(errors.get("total").asInt()).isEqualTo(5);
      assertThat(errors.at("/items").findValuesAsText("code"))
          .contains(
              "email_invalid",
              "duplicate_in_file",
              "password_too_short",
              "birthdate_invalid",
              "gender_invalid");
      assertThat(errors.at("/items/1/row").asInt()).isEqualTo(4);
      assertThat(errors.at("/items/1/args/0").asText()).isEqualTo("2");
      assertThat(errors.toString()).doesNotContain("1234567").doesNotContain("2002-02-30");
    }

    @Test
    @Tag("B34")
    void nothing_is_made_unless_the_good_rows_are_asked_for() {
      Answer upload = ground.upload(rows).ok();
      String id = upload.text("id");

      Answer refused = ground.confirm(id, ImportGround.key(upload), false);
      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.text("code")).isEqualTo("rows_with_errors");
      assertThat(ground.user("good@example.org").isMissingNode()).isTrue();

      ground.confirm(id, ImportGround.key(upload), true).ok();
      JsonNode done = ground.awaitDone(id);
      assertThat(done.at("/counts/created").asInt()).isEqualTo(1);
      assertThat(done.at("/counts/skipped").asInt()).isEqualTo(5);
      assertThat(ground.user("good@example.org").isMissingNode()).isFalse();
      assertThat(ground.user("short@example.org").isMissingNode()).isTrue();
    }
  }

  @Nested
  class GivenSomebodyWithAnAccount {

    @Test
    @Tag("B32")
    void the_account_is_untouched_and_an_invitation_waits() {
      Person known = ground.realm().person("known");
      JsonNode before = ground.user("known@example.org");
      Answer upload = ground.upload(ImportGround.line(2, "known@example.org")).ok();
      assertThat(upload.json().at("/counts/consent").asInt()).isEqualTo(1);
      assertThat(ground.rows(upload.text("id"), "").toString()).doesNotContain("Row2");

      ground.confirm(upload.text("id"), ImportGround.key(upload), false).ok();
      JsonNode done = ground.awaitDone(upload.text("id"));

      assertThat(done.at("/counts/invited").asInt()).isEqualTo(1);
      assertThat(ground.user("known@example.org")).isEqualTo(before);
      assertThat(known.signIn().accessToken()).isNotEmpty();
      assertThat(ground.organization().hasMember(known.id())).isFalse();
      JsonNode invitation =
          ground
              .realm()
              .call("/roster/organizations/" + ground.organization().id() + "/invitations")
              .bearer(ground.pro().accessToken())
              .get()
              .ok()
              .json()
              .at("/items/0");
      assertThat(invitation.get("email").asText()).isEqualTo("known@example.org");
      assertThat(invitation.get("status").asText()).isEqualTo("PENDING");
      assertThat(invitation.get("sendCount").asInt()).isZero();
    }

    @Test
    @Tag("B33")
    void a_member_is_skipped() {
      ground.organization().client("already");
      Answer upload = ground.upload(ImportGround.line(2, "already@example.org")).ok();
      assertThat(upload.json().at("/counts/member").asInt()).isEqualTo(1);

      ground.confirm(upload.text("id"), ImportGround.key(upload), false).ok();

      assertThat(ground.awaitDone(upload.text("id")).at("/counts/skipped").asInt()).isEqualTo(1);
    }
  }

  @Nested
  class GivenAStrictRealm {

    @Test
    @Tag("B16")
    @Tag("B17")
    void every_violation_of_the_policy_is_named() {
      ground
          .realm()
          .admin("")
          .json(Map.of("passwordPolicy", "length(20) and digits(2)"))
          .put()
          .ok();
      Answer upload =
          ground.upload(ImportGround.line(2, "weak@example.org", "temporary", null, null));
      ground.realm().admin("").json(Map.of("passwordPolicy", "")).put().ok();

      JsonNode row = ground.rows(upload.ok().text("id"), "").at("/items/0");
      assertThat(row.get("code").asText()).isEqualTo("password_policy");
      assertThat(row.get("violations")).hasSize(2);
      assertThat(row.get("violations").toString())
          .contains("invalidPasswordMinLengthMessage")
          .contains("invalidPasswordMinDigitsMessage");
    }
  }
}
