package app.roster.keycloak.signup.connect;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.TestRealm;
import app.roster.keycloak.membership.Consents;
import app.roster.keycloak.signup.Invitee;
import app.roster.keycloak.story.Browser;
import app.roster.keycloak.story.Mails;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a person agrees to, and what is kept of it. */
@OnPractice
class ConsentIT {

  private static final Map<String, String> CONNECT = Map.of("decision", "connect");

  private final Practice practice;

  ConsentIT(KeycloakGround ground, Mails mails) {
    this.practice = Practice.open(ground, mails);
  }

  @Nested
  class GivenTheQuestion {

    @Test
    @Tag("A19")
    void it_names_the_organization_and_what_is_shared_and_the_answer_is_kept() {
      Invitee nora = Invitee.of(practice, "nora@example.org");
      Browser browser = nora.registered();
      assertThat(browser.page())
          .contains("the staff of Ärzte &amp; Trainer &lt;Nord&gt; can see")
          .contains("your measurements")
          .contains("medical records");
      assertThat(practice.consentsOf(nora.email())).isEmpty();

      Instant before = Instant.now();
      browser.submit(CONNECT);

      assertThat(practice.consentsOf(nora.email()))
          .singleElement()
          .satisfies(
              consent -> {
                assertThat(consent.organizationId()).isEqualTo(practice.organization().id());
                assertThat(consent.invitationId()).isEqualTo(nora.id());
                assertThat(consent.textVersion()).isEqualTo(Consents.TEXT_VERSION);
                assertThat(consent.locale()).isEqualTo("en");
                assertThat(consent.givenAt()).isBetween(before, Instant.now());
              });
    }

    @Test
    @Tag("A19")
    void the_language_kept_is_the_one_it_was_read_in() {
      String id =
          practice
              .inOrganization("/invitations")
              .json(Map.of("email", "dieter@example.org", "locale", "de"))
              .post()
              .ok()
              .text("id");
      Invitee dieter =
          new Invitee(practice, "dieter@example.org", id, practice.mailTo("dieter@example.org"));
      Browser browser = dieter.registered();
      assertThat(browser.page()).contains("Mit Ärzte");

      browser.submit(CONNECT);

      assertThat(practice.consentsOf(dieter.email()))
          .singleElement()
          .satisfies(consent -> assertThat(consent.locale()).isEqualTo("de"));
    }
  }

  @Nested
  class GivenTermsOfTheOperator {

    @Test
    @Tag("A19")
    void they_come_first_and_the_consent_is_asked_on_its_own() {
      practice.realm().askForTerms(true);
      Invitee tara = Invitee.of(practice, "tara@example.org");
      Browser browser = tara.registered();
      assertThat(browser.page()).contains("kc-accept").doesNotContain("data-state");

      browser.submit(Map.of("accept", "on"));
      assertThat(browser.page()).contains("data-state=\"ask\"");
      assertThat(practice.consentsOf(tara.email())).isEmpty();
      browser.submit(CONNECT);
      practice.realm().askForTerms(false);

      assertThat(tara.isMember()).isTrue();
    }

    @Test
    @Tag("A19")
    void who_declines_them_is_not_connected() {
      practice.account("tom@example.org", "Tom", "Terms");
      Invitee tom = Invitee.of(practice, "tom@example.org");
      practice.realm().askForTerms(true);
      practice
          .realm()
          .admin("/users/" + practice.userId(tom.email()))
          .json(Map.of("requiredActions", List.of("TERMS_AND_CONDITIONS")))
          .put()
          .ok();

      Browser browser = tom.opened().signIn(tom.email(), TestRealm.PASSWORD);
      browser.submit(Map.of("cancel", "on"));
      practice.realm().askForTerms(false);

      assertThat(browser.page()).doesNotContain("data-state=\"ask\"");
      assertThat(tom.isMember()).isFalse();
      assertThat(tom.status()).isEqualTo("PENDING");
    }
  }

  @Nested
  class GivenAMinimumAge {

    @Test
    @Tag("A19")
    void who_is_younger_is_told_how_old_one_must_be() {
      practice.settings(Map.of("roster.minimum-age", 16)).ok();
      Invitee kid = Invitee.of(practice, "kid@example.org");
      String birthdate = Instant.now().toString().substring(0, 10).replaceFirst("^\\d{4}", "2020");

      Browser browser = kid.opened().submit(Invitee.profileWith("birthdate", birthdate));
      assertThat(browser.page()).contains("You must be at least 16 years old.");
      assertThat(kid.account().isMissingNode()).isTrue();
      browser.submit(Invitee.PROFILE);
      practice.settings(Map.of("roster.minimum-age", 0)).ok();

      assertThat(browser.page()).contains("data-state=\"ask\"");
    }
  }
}
