package app.roster.keycloak.signup.open;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.Call;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.signup.Invitee;
import app.roster.keycloak.story.Browser;
import app.roster.keycloak.story.Mails;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who opens the link, how often and where. */
@OnPractice
class LinkIT {

  private static final int TIMES = 20;

  private final Practice practice;

  LinkIT(KeycloakGround ground, Mails mails) {
    this.practice = Practice.open(ground, mails);
  }

  private boolean wasOpened(Invitee invitee) {
    return practice.invitation(invitee.id()).has("openedAt");
  }

  @Nested
  class GivenALinkThatIsOpenedByAMachine {

    @Test
    @Tag("A14")
    void opening_it_twenty_times_decides_nothing() {
      Invitee scanned = Invitee.of(practice, "scanned@example.org");
      for (int i = 0; i < TIMES; i++) {
        Browser scanner = scanned.opened();
        assertThat(scanner.status()).isEqualTo(200);
        assertThat(scanner.firstAnswer().statusCode()).isEqualTo(303);
        assertThat(scanner.firstAnswer().headers().firstValue("Referrer-Policy"))
            .hasValue("no-referrer");
        assertThat(scanner.address().toString()).doesNotContain(scanned.link().getQuery());
      }
      assertThat(scanned.status()).isEqualTo("PENDING");

      Browser person = scanned.registered().submit(Map.of("decision", "connect"));
      assertThat(person.address()).hasToString(Practice.APP + "dashboard");
      assertThat(scanned.isMember()).isTrue();
    }

    @Test
    void a_head_request_learns_nothing_and_leaves_no_mark() {
      Invitee looked = Invitee.of(practice, "looked@example.org");

      Answer unknown =
          practice.realm().call("/roster/invitations/open?key=" + "A".repeat(43)).head();

      for (int i = 0; i < TIMES; i++) {
        Answer real = Call.to(looked.link()).head();
        assertThat(real.status()).isEqualTo(204).isEqualTo(unknown.status());
        assertThat(real.header("Location")).isEmpty();
        assertThat(real.header("Cache-Control")).hasValue("no-store");
      }
      assertThat(wasOpened(looked)).isFalse();
      assertThat(looked.registered().page()).contains("data-state=\"ask\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sec-Purpose", "Purpose"})
    void what_a_browser_fetches_ahead_leaves_no_mark(String header) {
      Invitee ahead = Invitee.of(practice, "ahead." + header.toLowerCase() + "@example.org");

      for (int i = 0; i < TIMES; i++) {
        Answer prefetched = Call.to(ahead.link()).header(header, "prefetch").get();
        assertThat(prefetched.status()).isEqualTo(204);
      }

      assertThat(wasOpened(ahead)).isFalse();
      assertThat(ahead.opened().status()).isEqualTo(200);
      assertThat(wasOpened(ahead)).isTrue();
    }
  }

  @Nested
  class GivenALinkThatIsOpenedInTwoBrowsers {

    @Test
    void the_first_to_connect_does_and_the_other_is_told() {
      practice.account("toni@example.org", "Toni", "Two");
      Invitee toni = Invitee.of(practice, "toni@example.org");
      Browser desk = toni.signedIn();
      Browser phone = toni.signedIn();
      assertThat(desk.page()).contains("data-state=\"ask\"");

      phone.submit(Map.of("decision", "connect"));
      desk.submit(Map.of("decision", "connect"));

      assertThat(toni.isMember()).isTrue();
      assertThat(desk.page()).contains("data-state=\"connected\"");
      desk.submit(Map.of("decision", "continue"));
      assertThat(desk.address()).hasToString(Practice.APP + "dashboard");
    }

    @Test
    void an_address_copied_from_one_browser_is_worth_nothing_in_another() {
      Invitee tess = Invitee.of(practice, "tess@example.org");
      Browser own = tess.opened();

      Browser other = practice.browser().open(own.firstTarget());
      assertThat(other.page()).contains("by invitation only");
      other.submit(Invitee.profileWith("email", tess.email()));

      assertThat(tess.account().isMissingNode()).isTrue();
      own.submit(Invitee.PROFILE);
      assertThat(own.page()).contains("data-state=\"ask\"");
    }
  }

  @Nested
  class GivenAUsedLink {

    @Test
    void it_leads_to_the_app_and_changes_nothing() {
      Invitee used = Invitee.of(practice, "used@example.org");
      used.registered().submit(Map.of("decision", "connect"));

      Browser again = used.opened();

      assertThat(again.address()).hasToString(Practice.APP + "dashboard");
      assertThat(used.status()).isEqualTo("ACCEPTED");
    }
  }
}
