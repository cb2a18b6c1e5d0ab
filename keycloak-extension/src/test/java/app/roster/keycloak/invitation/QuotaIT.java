package app.roster.keycloak.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.TestOrganization;
import app.roster.keycloak.story.Mails;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import app.roster.stack.Mail;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The limits of sending, each in an organization of its own. */
@OnPractice
class QuotaIT {

  private static final String PER_PRO = "roster.invitations-per-pro-and-minute";
  private static final String PER_ADDRESS = "roster.mails-per-address-and-hour";
  private static final String PER_ORGANIZATION = "roster.mails-per-organization-and-day";
  private static final String RESENDS = "roster.resends-per-day";
  private static final String PAUSE = "roster.resend-pause-seconds";

  private final Practice practice;
  private final String proToken;

  QuotaIT(KeycloakGround ground, Mails mails) {
    this.practice = Practice.open(ground, mails);
    this.proToken = practice.token(Practice.PRO);
  }

  @BeforeEach
  void defaults() {
    Map<String, Object> none = new HashMap<>();
    for (String name : new String[] {PER_PRO, PER_ADDRESS, PER_ORGANIZATION, RESENDS, PAUSE}) {
      none.put(name, null);
    }
    practice.settings(none).ok();
  }

  private Desk desk(String alias) {
    TestOrganization organization = Practice.organization(practice.realm(), alias, alias);
    practice.joinAsPro(organization);
    return new Desk(organization, proToken);
  }

  private String pro(TestOrganization organization, String name) {
    String email = name + ".pro@example.org";
    String id = practice.account(email, name, "Pro");
    practice.realm().admin("/roster/organizations/" + organization.id() + "/pros/" + id).put().ok();
    return practice.token(email);
  }

  /** A Pro at work for one organization. */
  private final class Desk {

    private final TestOrganization organization;
    private final String token;

    Desk(TestOrganization organization, String token) {
      this.organization = organization;
      this.token = token;
    }

    Answer invite(String email) {
      return practice
          .realm()
          .call("/roster/organizations/" + organization.id() + "/invitations")
          .bearer(token)
          .json(Map.of("email", email))
          .post();
    }

    Answer resend(String id) {
      return practice
          .realm()
          .call("/roster/organizations/" + organization.id() + "/invitations/" + id + "/resend")
          .bearer(token)
          .post();
    }
  }

  private static void assertRefused(Answer answer, String code, long atLeast, long atMost) {
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.text("code")).isEqualTo(code);
    assertThat(answer.header("Retry-After").map(Long::parseLong).orElseThrow())
        .isBetween(atLeast, atMost);
  }

  @Nested
  class GivenALimitPerPro {

    @Test
    void it_ends_a_minute_after_the_first_of_them_and_holds_for_this_pro_alone() {
      TestOrganization office = desk("office").organization;
      Desk busy = new Desk(office, pro(office, "busy"));
      Desk colleague = new Desk(office, pro(office, "colleague"));
      practice.settings(Map.of(PER_PRO, "2")).ok();
      long before = System.nanoTime();
      busy.invite("busy.1@example.org").ok();
      busy.invite("busy.2@example.org").ok();

      Answer third = busy.invite("busy.3@example.org");

      long passed = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - before);
      assertRefused(third, "too_many_invitations", 59 - passed, 60);
      assertThat(colleague.invite("busy.3@example.org").status()).isEqualTo(201);
    }
  }

  @Nested
  class GivenALimitPerAddress {

    @Test
    void it_counts_all_organizations_together() {
      practice.settings(Map.of(PER_ADDRESS, "2")).ok();
      desk("north").invite("wanted@example.org").ok();
      desk("south").invite("wanted@example.org").ok();

      Desk west = desk("west");

      assertRefused(west.invite("wanted@example.org"), "too_many_to_address", 3540, 3600);
      assertThat(west.invite("unwanted@example.org").status()).isEqualTo(201);
    }
  }

  @Nested
  class GivenALimitPerOrganization {

    @Test
    void it_counts_all_pros_of_the_organization_and_no_other() {
      practice.settings(Map.of(PER_ORGANIZATION, "2")).ok();
      Desk first = desk("large");
      Desk second = new Desk(first.organization, pro(first.organization, "large.second"));
      first.invite("large.1@example.org").ok();
      second.invite("large.2@example.org").ok();

      assertRefused(
          second.invite("large.3@example.org"), "too_many_from_organization", 86_340, 86_400);
      assertThat(desk("small").invite("large.3@example.org").status()).isEqualTo(201);
    }
  }

  @Nested
  class GivenAnInvitationThatWasSent {

    @Test
    @Tag("A14")
    void it_can_be_sent_again_with_a_new_link_as_often_as_the_day_allows() {
      practice.settings(Map.of(PAUSE, "0", RESENDS, "1")).ok();
      Desk desk = desk("again");
      Answer made = desk.invite("again@example.org").ok();
      Mail first = practice.mailTo("again@example.org");

      assertThat(desk.resend(made.text("id")).status()).isEqualTo(204);
      Mail second = practice.mailAfter(first, "again@example.org");

      assertThat(practice.linkIn(second)).isNotEqualTo(practice.linkIn(first));
      assertThat(practice.browser().open(practice.linkIn(first)).status()).isEqualTo(410);
      assertThat(practice.browser().open(practice.linkIn(second)).status()).isEqualTo(200);
      assertRefused(desk.resend(made.text("id")), "resend_too_often", 86_340, 86_400);
    }

    @Test
    @Tag("A14")
    void the_longest_wait_is_the_one_that_is_told() {
      practice.settings(Map.of(PER_ADDRESS, "1")).ok();
      Desk desk = desk("longest");
      String id = desk.invite("longest@example.org").ok().text("id");

      assertRefused(desk.resend(id), "too_many_to_address", 3540, 3600);
    }

    @Test
    @Tag("A1")
    void nobody_of_another_organization_can_send_it() {
      practice.settings(Map.of(PAUSE, "0")).ok();
      String id = desk("mine").invite("mine@example.org").ok().text("id");

      Desk stranger = desk("stranger");

      assertThat(stranger.resend(id).status()).isEqualTo(404);
      assertThat(stranger.resend("null").status()).isEqualTo(404);
    }
  }
}
