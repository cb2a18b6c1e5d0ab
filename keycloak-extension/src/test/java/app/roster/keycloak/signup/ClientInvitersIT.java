package app.roster.keycloak.signup;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.story.Mails;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who brings clients in: the team, or the Owner and the Administrators, as each chooses. */
@OnPractice
class ClientInvitersIT {

  private static final String REFUSED = "403 administrator_required";

  private final Practice practice;
  private final InviterGround ground;

  ClientInvitersIT(KeycloakGround keycloak, Mails mails) {
    this.practice = Practice.open(keycloak, mails);
    this.ground = new InviterGround(practice);
  }

  @Nested
  class GivenTheAdministrators {

    @ParameterizedTest
    @EnumSource(InviterAct.class)
    @Tag("A3")
    void practitioners_bring_nobody_in_and_the_others_do(InviterAct act) {
      ground.chosen("ADMINISTRATORS");

      assertThat(act.by(ground, "PRACTITIONER")).isEqualTo(REFUSED);
      assertThat(act.by(ground, "ADMINISTRATOR")).isEmpty();
      assertThat(act.by(ground, "OWNER")).isEmpty();
    }

    @Test
    @Tag("A3")
    void what_was_refused_has_changed_nothing() {
      ground.chosen("ADMINISTRATORS");
      String id = ground.invited();
      Stranger stranger = ground.asked();

      ground.as("PRACTITIONER", "/invitations/" + id + "/resend").post();
      ground.as("PRACTITIONER", "/invitations/" + id + "/link").post();
      ground.as("PRACTITIONER", "/requests/" + stranger.requestId() + "/accept").post();

      assertThat(practice.history(id, "resent")).isZero();
      assertThat(practice.history(id, "link_copied")).isZero();
      assertThat(stranger.states()).containsExactly("OPEN");
      assertThat(stranger.isMember()).isFalse();
    }

    @Test
    @Tag("A15")
    void everybody_still_reads_and_takes_back() {
      ground.chosen("ADMINISTRATORS");
      String id = ground.invited();
      String upload = ground.upload("OWNER").ok().text("id");

      assertThat(ground.as("PRACTITIONER", "/invitations/" + id).get().status()).isEqualTo(200);
      assertThat(ground.as("PRACTITIONER", "/requests").get().status()).isEqualTo(200);
      assertThat(ground.as("PRACTITIONER", "/invitations/" + id).delete().status()).isEqualTo(204);
      assertThat(ground.as("PRACTITIONER", "/imports/" + upload).delete().status()).isEqualTo(204);
    }

    @Test
    @Tag("A22")
    void what_a_practitioner_sent_before_still_connects() {
      ground.chosen("TEAM");
      String email = InviterGround.unique("early");
      String id =
          ground
              .as("PRACTITIONER", "/invitations")
              .json(Map.of("email", email))
              .post()
              .ok()
              .text("id");
      Invitee early = new Invitee(practice, email, id, practice.mailTo(email));
      ground.chosen("ADMINISTRATORS");

      early.registeredAndConnected();

      assertThat(early.isMember()).isTrue();
    }

    @Test
    @Tag("A3")
    void the_feed_and_each_callers_organizations_tell() {
      ground.chosen("ADMINISTRATORS");

      JsonNode items = practice.asService("/changes?max=500").get().ok().json().get("items");
      JsonNode last =
          StreamSupport.stream(items.spliterator(), false)
              .filter(item -> "organization.changed".equals(item.get("type").asText()))
              .reduce((first, second) -> second)
              .orElseThrow();
      assertThat(last.at("/organization/clientInviters").asText()).isEqualTo("ADMINISTRATORS");
      assertThat(snapshot().at("/organization/clientInviters").asText())
          .isEqualTo("ADMINISTRATORS");
      assertThat(ground.mayInvite("OWNER")).isTrue();
      assertThat(ground.mayInvite("ADMINISTRATOR")).isTrue();
      assertThat(ground.mayInvite("PRACTITIONER")).isFalse();
    }
  }

  @Nested
  class GivenAnotherChoice {

    @ParameterizedTest
    @EnumSource(InviterAct.class)
    @Tag("A3")
    void the_whole_team_brings_clients_in_unless_it_is_said_otherwise(InviterAct act) {
      Stranger.pageIs(practice, true);

      assertThat(act.by(ground, "PRACTITIONER")).isEmpty();
      assertThat(ground.mayInvite("PRACTITIONER")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"team, ''", "' TEAM ', ''", "administrator, 403 administrator_required"})
    @Tag("A3")
    void a_slip_of_the_pen_keeps_out(String written, String refusal) {
      ground.chosen(written);

      assertThat(InviterAct.INVITE.by(ground, "PRACTITIONER")).isEqualTo(refusal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OWNER", "ADMINISTRATOR"})
    @Tag("A3")
    void an_invitation_into_the_team_is_a_matter_of_roles_alone(String role) {
      ground.chosen("ADMINISTRATORS");
      Map<String, String> colleague = Map.of("email", InviterGround.unique("pro"), "kind", "PRO");

      assertThat(
              InviterAct.inShort(ground.as("PRACTITIONER", "/invitations").json(colleague).post()))
          .isEqualTo("403 role_required");
      assertThat(InviterAct.inShort(ground.as(role, "/invitations").json(colleague).post()))
          .isEmpty();
    }
  }

  private JsonNode snapshot() {
    return practice.asService("/snapshot?first=0&max=1").get().ok().json().at("/items/0");
  }
}
