package app.roster.keycloak.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.Person;
import app.roster.keycloak.ground.TestOrganization;
import app.roster.keycloak.signup.Invitee;
import app.roster.keycloak.signup.Stranger;
import app.roster.keycloak.story.Mails;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tags that wait for somebody with an account, and the ways that lead past the invitation. */
@OnPractice
@Tag("B9")
@Tag("B32")
class WaitingTagsIT {

  private static final Map<String, String> CONNECT = Map.of("decision", "connect");

  private final Practice practice;
  private final TaggedList list;

  WaitingTagsIT(KeycloakGround ground, Mails mails) {
    this.practice = Practice.open(ground, mails);
    this.list = new TaggedList(practice);
  }

  @BeforeAll
  void anybody_may_ask() {
    Stranger.pageIs(practice, true);
  }

  private String known(String email) {
    return practice.account(email, "Known", "Already");
  }

  @Nested
  class GivenAnInvitationThatWaits {

    @Test
    void whose_request_is_accepted_gets_its_tags() {
      Stranger anna = Stranger.whoAsked(practice, "anna.asks");
      list.imported(anna.email(), "VIP", "Berlin");

      anna.decided("accept").ok();

      assertThat(anna.isMember()).isTrue();
      assertThat(list.tagsOf(anna.email())).containsExactly("VIP", "Berlin");
    }

    @Test
    void whom_an_identity_admin_adds_gets_its_tags() {
      String id = known("added@example.org");
      list.imported("added@example.org", "VIP");

      practice.becomes("clients", id);

      assertThat(list.tagsOf("added@example.org")).containsExactly("VIP");
    }

    @Test
    void whom_an_identity_admin_puts_into_the_group_by_hand_gets_its_tags() {
      String id = known("grouped@example.org");
      list.imported("grouped@example.org", "VIP");

      practice.organization().joined(new Person(practice.realm(), id, "grouped"), "clients");

      assertThat(list.tagsOf("grouped@example.org")).containsExactly("VIP");
    }

    @Test
    void they_are_taken_over_once_whatever_becomes_of_the_invitation() {
      String id = known("back@example.org");
      list.imported("back@example.org", "VIP");
      practice.becomes("clients", id);
      practice.inOrganization("/clients/" + id).delete().ok();
      String invitation = list.invitation("back@example.org");
      practice.inOrganization("/invitations/" + invitation + "/resend").post().ok();

      new Invitee(practice, "back@example.org", invitation, practice.mailTo("back@example.org"))
          .signedIn()
          .submit(CONNECT);

      assertThat(practice.organization().hasMember(id)).isTrue();
      assertThat(list.tagsOf("back@example.org")).isEmpty();
    }

    @Test
    void another_organization_gets_none_of_them() {
      String id = known("both@example.org");
      list.imported("both@example.org", "VIP");
      TestOrganization other = Practice.organization(practice.realm(), "Other", "other");

      practice.realm().admin("/roster/organizations/" + other.id() + "/clients/" + id).put().ok();
      assertThat(list.tagsOf("both@example.org")).isEmpty();

      practice.becomes("clients", id);
      assertThat(
              practice
                  .ground()
                  .count(
                      "SELECT count(*) FROM roster_membership WHERE user_id = '%s' AND tags = 'VIP'"
                              .formatted(id)
                          + " AND org_id = '%s'".formatted(practice.organization().id())))
          .isOne();
    }
  }

  @Nested
  class GivenAnInvitationThatRanOut {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void one_that_a_pro_makes_anew_takes_its_tags_over(boolean noticed) {
      String email = "anew." + noticed + "@example.org";
      known(email);
      list.imported(email, "VIP");
      list.expire(email, noticed);
      Invitee invitee = Invitee.of(practice, email);

      invitee.signedIn().submit(CONNECT);

      assertThat(invitee.isMember()).isTrue();
      assertThat(list.tagsOf(email)).containsExactly("VIP");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void one_that_another_list_makes_anew_takes_its_tags_over(boolean noticed) {
      String email = "listed." + noticed + "@example.org";
      String id = known(email);
      list.imported(email, "VIP", "Autumn");
      list.expire(email, noticed);
      list.imported(email, "Autumn", "Berlin");

      practice.becomes("clients", id);

      assertThat(list.tagsOf(email)).containsExactlyInAnyOrder("VIP", "Autumn", "Berlin");
    }

    @Test
    void its_tags_wait_until_the_person_joins_in_any_other_way() {
      String id = known("late@example.org");
      list.imported("late@example.org", "VIP");
      list.expire("late@example.org", true);

      practice.becomes("clients", id);

      assertThat(list.tagsOf("late@example.org")).containsExactly("VIP");
    }

    @Test
    void they_go_with_the_new_one_when_a_pro_takes_that_back() {
      String id = known("withdrawn@example.org");
      list.imported("withdrawn@example.org", "VIP");
      list.expire("withdrawn@example.org", true);
      String anew = practice.invite("withdrawn@example.org").ok().text("id");
      practice.inOrganization("/invitations/" + anew).delete().ok();

      practice.becomes("clients", id);

      assertThat(list.tagsOf("withdrawn@example.org")).isEmpty();
    }
  }

  @Nested
  class GivenAListThatWasCheckedBefore {

    @Test
    void somebody_who_is_a_client_by_now_is_skipped() {
      String id = known("quick@example.org");
      Answer upload = list.uploaded("quick@example.org", "VIP");
      practice.becomes("clients", id);

      list.confirm(upload);

      assertThat(list.done(upload).at("/counts/skipped").asInt()).isOne();
      assertThat(list.waiting("quick@example.org")).isZero();
    }
  }
}
