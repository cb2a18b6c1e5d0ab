package app.roster.keycloak.signup.connect;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.Call;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.signup.Invitee;
import app.roster.keycloak.story.Browser;
import app.roster.keycloak.story.Mails;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Inviting into the team: the role is looked at when it is given and when it is taken (I9). */
@OnPractice
class TeamInvitationIT {

  private static final Map<String, String> CONNECT = Map.of("decision", "connect");

  private final Practice practice;
  private final Map<String, String> emails = new HashMap<>();

  TeamInvitationIT(KeycloakGround ground, Mails mails) {
    this.practice = Practice.open(ground, mails);
    emails.put("OWNER", Practice.PRO);
    for (String role : new String[] {"ADMINISTRATOR", "PRACTITIONER"}) {
      emails.put(role, unique(role));
      practice.becomes("pros", practice.account(emails.get(role), "Pam", "Pro") + "?role=" + role);
    }
  }

  private static String unique(String name) {
    return name.toLowerCase() + "." + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
  }

  private Answer invite(String inviter, Map<String, String> wish) {
    return as(inviter, "/invitations").json(wish).post();
  }

  private Call as(String pro, String path) {
    return practice
        .realm()
        .call("/roster/organizations/" + practice.organization().id() + path)
        .bearer(practice.token(emails.get(pro)));
  }

  private Invitee invited(String inviter, String email, String role) {
    String id =
        invite(inviter, Map.of("email", email, "kind", "PRO", "role", role)).ok().text("id");
    return new Invitee(practice, email, id, practice.mailTo(email));
  }

  private String roleOf(String email) {
    return practice
        .inOrganization("/team?search=" + email)
        .get()
        .ok()
        .json()
        .at("/items/0/role")
        .asText();
  }

  @Nested
  class GivenAWishToInvite {

    @ParameterizedTest
    @CsvSource({
      "OWNER, PRO, OWNER, 201",
      "OWNER, PRO, ADMINISTRATOR, 201",
      "OWNER, PRO, PRACTITIONER, 201",
      "OWNER, PRO, , 201",
      "OWNER, CLIENT, , 201",
      "ADMINISTRATOR, PRO, OWNER, 403",
      "ADMINISTRATOR, PRO, ADMINISTRATOR, 201",
      "ADMINISTRATOR, PRO, PRACTITIONER, 201",
      "ADMINISTRATOR, CLIENT, , 201",
      "PRACTITIONER, PRO, OWNER, 403",
      "PRACTITIONER, PRO, ADMINISTRATOR, 403",
      "PRACTITIONER, PRO, PRACTITIONER, 403",
      "PRACTITIONER, PRO, , 403",
      "PRACTITIONER, CLIENT, , 201",
      "OWNER, PRO, BOSS, 422",
      "OWNER, CLIENT, PRACTITIONER, 422"
    })
    @Tag("A1")
    void who_may_invite_whom(String inviter, String kind, String role, int status) {
      Map<String, String> wish = new HashMap<>(Map.of("email", unique("new"), "kind", kind));
      if (role != null) {
        wish.put("role", role);
      }

      Answer answer = invite(inviter, wish);

      assertThat(answer.status()).isEqualTo(status);
      if (status == 201 && "PRO".equals(kind)) {
        assertThat(answer.text("role")).isEqualTo(role == null ? "PRACTITIONER" : role);
      }
    }
  }

  @Nested
  class GivenAnInvitationIntoTheTeam {

    @ParameterizedTest
    @CsvSource({"OWNER, 204", "ADMINISTRATOR, 204", "PRACTITIONER, 403"})
    @Tag("A1")
    void who_may_not_give_the_role_may_not_touch_the_invitation(String caller, int status) {
      Invitee amy = invited("OWNER", unique("amy"), "ADMINISTRATOR");
      String one = "/invitations/" + amy.id();

      assertThat(as(caller, one + "/link").post().status()).isEqualTo(status == 204 ? 201 : 403);
      assertThat(as(caller, one).delete().status()).isEqualTo(status);
    }

    @Test
    @Tag("A1")
    @Tag("A19")
    void the_page_says_what_it_means_and_connecting_gives_the_role() {
      Invitee ada = invited("ADMINISTRATOR", unique("ada"), "ADMINISTRATOR");
      Browser browser = ada.opened();

      browser.submit(Invitee.PROFILE);
      assertThat(browser.page()).contains("you join the team of").contains("as Administrator");
      browser.submit(CONNECT);

      assertThat(roleOf(ada.email())).isEqualTo("ADMINISTRATOR");
    }

    @Test
    @Tag("A1")
    void an_inviter_who_may_no_longer_give_the_role_gives_none() {
      Invitee abe = invited("ADMINISTRATOR", unique("abe"), "ADMINISTRATOR");
      Browser browser = abe.opened().submit(Invitee.PROFILE);
      String inviter = practice.userId(emails.get("ADMINISTRATOR"));
      practice.becomes("pros", inviter + "?role=PRACTITIONER");

      browser.submit(CONNECT);
      practice.becomes("pros", inviter + "?role=ADMINISTRATOR");

      assertThat(browser.page()).contains("data-state=\"closed\"");
      assertThat(abe.isMember()).isFalse();
    }

    @Test
    @Tag("A1")
    void an_invited_owner_takes_over_when_the_invitation_is_accepted() {
      Invitee olga = invited("OWNER", unique("olga"), "OWNER");
      assertThat(roleOf(Practice.PRO)).isEqualTo("OWNER");

      olga.opened().submit(Invitee.PROFILE).submit(CONNECT);

      assertThat(roleOf(olga.email())).isEqualTo("OWNER");
      assertThat(roleOf(Practice.PRO)).isEqualTo("ADMINISTRATOR");
      practice.becomes("pros", practice.proId() + "?role=OWNER");
    }
  }
}
