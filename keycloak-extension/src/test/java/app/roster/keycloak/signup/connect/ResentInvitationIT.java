package app.roster.keycloak.signup.connect;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.signup.Invitee;
import app.roster.keycloak.story.Browser;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import app.roster.stack.Mail;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody who was sent the invitation again, after the pause that has to lie between. */
@OnPractice
class ResentInvitationIT {

  private final Practice practice;

  ResentInvitationIT(Practice practice) {
    this.practice = practice;
  }

  private Mail resent(Invitee invitee) {
    assertThat(resend(invitee)).isEqualTo(429);
    practice
        .ground()
        .execute(
            "UPDATE roster_invitation_event SET created_at = created_at - 61000"
                + " WHERE invitation_id = '%s'".formatted(invitee.id()));
    assertThat(resend(invitee)).isEqualTo(204);
    return practice.mailAfter(invitee.mail(), invitee.email());
  }

  private int resend(Invitee invitee) {
    return practice.inOrganization("/invitations/" + invitee.id() + "/resend").post().status();
  }

  @Nested
  class GivenAPersonWhoHasBothMails {

    @Test
    @Tag("A14")
    void the_old_link_is_dead_and_the_new_one_makes_a_member() {
      Invitee rosa = Invitee.of(practice, "rosa@example.org");
      URI fresh = practice.linkIn(resent(rosa));

      Browser old = rosa.opened();
      assertThat(old.status()).isEqualTo(410);
      assertThat(old.page()).contains("data-reason=\"unknown\"").doesNotContain("<form");

      Browser browser = practice.browser().open(fresh).submit(Invitee.PROFILE);
      assertThat(browser.page()).contains("data-state=\"ask\"");
      browser.submit(Map.of("decision", "connect"));
      assertThat(browser.address()).hasToString(Practice.APP + "dashboard");
      assertThat(rosa.isMember()).isTrue();
      assertThat(rosa.status()).isEqualTo("ACCEPTED");
    }

    @Test
    @Tag("A14")
    void once_used_no_sending_revives_either() {
      Invitee rolf = Invitee.of(practice, "rolf@example.org");
      URI fresh = practice.linkIn(resent(rolf));
      practice.browser().open(fresh).submit(Invitee.PROFILE).submit(Map.of("decision", "connect"));
      practice.inOrganization("/clients/" + practice.userId(rolf.email())).delete().ok();

      assertThat(resend(rolf)).isEqualTo(409);
      assertThat(rolf.opened().status()).isEqualTo(410);
      assertThat(practice.browser().open(fresh).page()).doesNotContain("data-state=\"ask\"");
      assertThat(rolf.isMember()).isFalse();
    }
  }
}
