package app.roster.keycloak.provisioning.letter;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.provisioning.ImportGround;
import app.roster.keycloak.story.Mails;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import app.roster.stack.Mail;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who is mailed when people are imported, and what they read. */
@OnPractice
class WelcomeIT {

  private final Practice practice;
  private final WelcomeGround ground;

  WelcomeIT(KeycloakGround keycloak, Mails mails) {
    // Its own: it changes the languages and the address of the app.
    this.practice = Practice.open(keycloak, mails);
    this.ground = new WelcomeGround(practice);
  }

  private JsonNode events(String name, String importId) {
    return StreamSupport.stream(practice.realm().events("INVITE_ORG").spliterator(), false)
        .map(event -> event.get("details"))
        .filter(details -> name.equals(details.path("roster_event").asText()))
        .filter(details -> importId.equals(details.path("import_id").asText()))
        .findFirst()
        .orElseThrow();
  }

  @Nested
  class GivenNoWish {

    @Test
    @Tag("B2")
    @Tag("B12")
    void nobody_is_mailed() {
      Answer upload = ground.upload("quiet@example.org");
      assertThat(upload.json().at("/mails/wanted").asBoolean()).isFalse();
      assertThat(upload.json().at("/mails/perDay").asInt()).isEqualTo(2000);
      assertThat(upload.json().at("/mails/days").asInt()).isEqualTo(1);
      ground.confirm(upload, Map.of()).ok();
      JsonNode done = ground.awaitDone(upload.text("id"));
      // Whatever would have been written to the first would have come before this one.
      ground.awaitMails(ground.imported("told@example.org"), "sent", 1);

      assertThat(done.at("/counts/created").asInt()).isEqualTo(1);
      assertThat(ground.read(upload.text("id")).get("mails").toString())
          .isEqualTo("{\"wanted\":false,\"waiting\":0,\"sent\":0,\"failed\":0,\"dropped\":0}");
      assertThat(ground.mailsTo("quiet@example.org")).isEmpty();
    }
  }

  @Nested
  class GivenTheWish {

    @Test
    @Tag("B3")
    void each_new_person_gets_one_link_to_the_sign_in_page_and_nothing_that_signs_in() {
      String id = ground.imported("one@example.org", "two@example.org", "three@example.org");

      JsonNode mails = ground.awaitMails(id, "sent", 3);

      assertThat(mails.get("wanted").asBoolean()).isTrue();
      for (String address : List.of("one@example.org", "two@example.org", "three@example.org")) {
        assertThat(ground.mailsTo(address)).hasSize(1);
      }
      Mail mail = practice.mailTo("two@example.org");
      assertThat(mail.links())
          .extracting(link -> link.toString().replaceAll("\\?token=.*", ""))
          .containsExactly(
              Practice.APP + "dashboard", practice.realm().uri("/roster/imports/stop").toString());
      assertThat(mail.text() + mail.html())
          .contains("two@example.org")
          .doesNotContain(ImportGround.PASSWORD)
          .doesNotContain("Row3")
          .doesNotContain("Imported");
      assertThat(mail.text())
          .contains("Your temporary password comes from " + Practice.ORGANIZATION)
          .contains("can be used until");
      JsonNode event = events("import.mails_wanted", id);
      assertThat(event.get("mails").asText()).isEqualTo("3");
      assertThat(event.get("days").asText()).isEqualTo("1");
      assertThat(event.toString()).doesNotContain("@");
    }

    @Test
    void hostile_names_are_text_in_subject_and_body() {
      practice.settings(Map.of("roster.product-name", "<img src=x> & ${1+1}")).ok();
      ground.awaitMails(ground.imported("hostile@example.org"), "sent", 1);
      practice.settings(Map.of("roster.product-name", "Roster")).ok();

      Mail mail = practice.mailTo("hostile@example.org");

      assertThat(mail.subject())
          .isEqualTo("Ärzte & Trainer <Nord> has set up your <img src=x> & ${1+1} account");
      assertThat(mail.html())
          .contains("Trainer &lt;Nord&gt;")
          .contains("&lt;img src=x&gt; &amp; ${1+1}")
          .doesNotContain("<Nord>")
          .doesNotContain("<img");
      assertThat(mail.text()).contains("Ärzte & Trainer <Nord> has set up");
    }

    @Test
    void the_mail_speaks_the_wished_language_and_names_who_helps() {
      practice.settings(Map.of("roster.support-address", "hilfe@example.org")).ok();
      ground.awaitMails(ground.imported(Map.of("locale", "de"), "deutsch@example.org"), "sent", 1);
      practice.realm().change(Map.of("resetPasswordAllowed", true));
      ground.awaitMails(ground.imported(Map.of("locale", "tlh"), "klingon@example.org"), "sent", 1);

      Mail german = practice.mailTo("deutsch@example.org");
      assertThat(german.subject())
          .isEqualTo(Practice.ORGANIZATION + " hat Ihr Konto in Roster angelegt");
      assertThat(german.text())
          .contains("Ihr vorläufiges Passwort bekommen Sie von " + Practice.ORGANIZATION)
          .contains("hilfe@example.org")
          .doesNotContain("Passwort vergessen");
      assertThat(german.html()).contains("lang=\"de\"").contains("Zur Anmeldung");
      assertThat(practice.mailTo("klingon@example.org").text())
          .contains("Go to the sign-in page")
          .contains("Forgot Password?");
    }

    @Test
    @Tag("B32")
    @Tag("B33")
    void people_who_had_an_account_or_are_members_get_none() {
      practice.account("known@example.org", "Kim", "Known");
      practice.becomes("clients", practice.account("member@example.org", "Mo", "Member"));

      String id = ground.imported("known@example.org", "member@example.org", "fresh@example.org");

      JsonNode mails = ground.awaitMails(id, "sent", 1);
      assertThat(mails.get("waiting").asInt() + mails.get("dropped").asInt()).isZero();
      assertThat(ground.mailsTo("known@example.org")).isEmpty();
      assertThat(ground.mailsTo("member@example.org")).isEmpty();
      assertThat(ground.mailsTo("fresh@example.org")).hasSize(1);
    }

    @Test
    void confirming_again_changes_nothing_of_it() {
      Answer upload = ground.upload("again@example.org");
      ground.confirm(upload, Map.of()).ok();
      ground.confirm(upload, Map.of("signInMails", true)).ok();
      ground.awaitDone(upload.text("id"));

      assertThat(ground.read(upload.text("id")).at("/mails/wanted").asBoolean()).isFalse();
    }

    @Test
    void identity_admins_see_what_became_of_the_mails() {
      String id = ground.imported("admin.sees@example.org");
      ground.awaitMails(id, "sent", 1);

      Answer shown = practice.realm().admin("/roster/imports/" + id).get().ok();

      assertThat(shown.json().at("/mails/wanted").asBoolean()).isTrue();
      assertThat(shown.json().at("/mails/sent").asInt()).isEqualTo(1);
      assertThat(shown.json().get("temporaryPasswordDays").asInt()).isEqualTo(30);
    }

    @Test
    void without_an_address_of_the_app_it_is_refused_before_anything_is_made() {
      practice.settings(Collections.singletonMap("roster.app-url", null)).ok();
      Answer upload = ground.upload("nowhere@example.org");
      Answer refused = ground.confirm(upload, Map.of("signInMails", true));
      practice.settings(Map.of("roster.app-url", Practice.APP)).ok();

      assertThat(upload.json().at("/mails/obstacle").asText()).isEqualTo("no_app_url");
      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.text("code")).isEqualTo("no_app_url");
      assertThat(ground.read(upload.text("id")).get("status").asText()).isEqualTo("CHECKED");
    }

    @Test
    void whoever_the_account_goes_with_takes_the_mail_along() {
      String id = ground.imported("leaves@example.org");
      ground.awaitMails(id, "sent", 1);

      practice.realm().admin("/users/" + practice.userId("leaves@example.org")).delete().ok();

      assertThat(
              practice
                  .ground()
                  .count("SELECT count(*) FROM roster_welcome WHERE import_id = '" + id + "'"))
          .isZero();
    }
  }
}
