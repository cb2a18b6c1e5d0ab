package app.roster.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.roster.access.Actor;
import app.roster.identity.AccessToken;
import app.roster.identity.RefusedException;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.UserId;
import app.roster.testing.Deployments;
import app.roster.testing.KeycloakPeer;
import app.roster.testing.KeycloakPeer.Answer;
import app.roster.testing.SomeRoster;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a Pro does with an invitation that is there. */
@ExtendWith(ArquillianExtension.class)
class InvitationActsIT {

  private static final AccessToken TOKEN = new AccessToken("the-pro");

  @Inject private Invitations invitations;
  @Inject private SomeRoster roster;

  private KeycloakPeer keycloak;
  private OrganizationId organization;
  private Actor pro;
  private String all;

  @Deployment
  static WebArchive deployment() {
    return Deployments.rosterWithPeer();
  }

  @BeforeEach
  void a_pro_of_an_organization() {
    keycloak = new KeycloakPeer();
    organization = roster.organization();
    pro = roster.pro(organization, "Pat");
    all = "/roster/organizations/" + organization + "/invitations";
  }

  @AfterEach
  void keycloak_stops() {
    keycloak.close();
  }

  @Test
  @Tag("A14")
  void sending_again_too_often_says_how_long_to_wait() {
    keycloak.on(
        "POST " + all + "/inv-1/resend",
        request -> Answer.problem(429, "too_many").with("Retry-After", "42"));

    RefusedException refusal =
        catchThrowableOfType(
            RefusedException.class,
            () -> invitations.resend(pro, TOKEN, new InvitationId("inv-1")));

    assertThat(refusal.retryAfter()).contains(Duration.ofSeconds(42));
  }

  @Test
  @Tag("A15")
  void withdrawing_deletes_at_keycloak_and_an_unknown_one_is_not_found() {
    keycloak.on("DELETE " + all + "/inv-1", request -> Answer.empty(204));

    invitations.withdraw(pro, TOKEN, new InvitationId("inv-1"));

    assertThat(keycloak.requests("DELETE " + all + "/inv-1")).hasSize(1);
    assertThat(
            catchThrowableOfType(
                NotFoundException.class,
                () -> invitations.withdraw(pro, TOKEN, new InvitationId("inv-2"))))
        .isNotNull();
  }

  @Test
  void the_history_names_who_did_what() {
    keycloak.on(
        "GET " + all + "/inv-1",
        request ->
            Answer.json(
                200,
                """
                {"id": "inv-1", "email": "a@example.org", "expiresAt": "2026-12-01T00:00:00Z",
                 "delivery": "FAILED", "deliveryReason": "refused",
                 "history": [
                   {"at": "2026-11-22T08:00:00Z", "type": "created", "actorId": "pat"},
                   {"at": "2026-11-22T08:00:01Z", "type": "sent"}]}
                """));

    InvitationHistory history = invitations.history(pro, TOKEN, new InvitationId("inv-1"));

    assertThat(history.reason()).contains(DeliveryReason.REFUSED);
    assertThat(history.expiresAt()).isEqualTo("2026-12-01T00:00:00Z");
    assertThat(history.events())
        .containsExactly(
            new InvitationHistory.Event(
                Instant.parse("2026-11-22T08:00:00Z"), "created", Optional.of(new UserId("pat"))),
            new InvitationHistory.Event(
                Instant.parse("2026-11-22T08:00:01Z"), "sent", Optional.empty()));
  }

  @Test
  void a_copied_link_comes_with_its_end_and_no_log_gets_it() {
    keycloak.on(
        "POST " + all + "/inv-1/link",
        request ->
            Answer.json(
                201,
                """
                {"link": "https://id.example.org/open?key=secret",
                 "expiresAt": "2026-12-01T00:00:00Z"}
                """));

    InvitationLink link = invitations.link(pro, TOKEN, new InvitationId("inv-1"));

    assertThat(link.address()).hasToString("https://id.example.org/open?key=secret");
    assertThat(link).asString().doesNotContain("secret");
  }

  @Test
  void another_end_is_a_change_of_this_one_invitation() {
    keycloak.on("PATCH " + all + "/inv-1", request -> Answer.json(200, "{}"));
    Instant end = Instant.parse("2026-12-24T12:00:00Z");

    invitations.expire(pro, TOKEN, new InvitationId("inv-1"), end);

    assertThat(keycloak.requests("PATCH " + all + "/inv-1").get(0).body())
        .isEqualTo("{\"expiresAt\":\"2026-12-24T12:00:00Z\"}");
  }
}
