package app.roster.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.roster.access.Actor;
import app.roster.access.TeamRole;
import app.roster.clients.EmailAddress;
import app.roster.identity.AccessToken;
import app.roster.identity.RefusedException;
import app.roster.identity.UnavailableException;
import app.roster.kernel.ForbiddenException;
import app.roster.kernel.OrganizationId;
import app.roster.testing.Deployments;
import app.roster.testing.KeycloakPeer;
import app.roster.testing.KeycloakPeer.Answer;
import app.roster.testing.KeycloakPeer.Request;
import app.roster.testing.SomeRoster;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Inviting somebody: what Keycloak is asked, and what the dialog is told. */
@ExtendWith(ArquillianExtension.class)
class InvitationsIT {

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
  @Tag("A6")
  void inviting_asks_keycloak_with_the_pros_own_token_and_the_key_of_the_dialog() {
    keycloak.on("POST " + all, request -> Answer.json(201, "{\"id\":\"inv-1\"}"));

    InvitationId id = invitations.invite(pro, TOKEN, draft());

    assertThat(id).isEqualTo(new InvitationId("inv-1"));
    Request request = keycloak.requests("POST " + all).get(0);
    assertThat(request.header("Authorization")).isEqualTo("Bearer the-pro");
    assertThat(request.header("Idempotency-Key")).isEqualTo("dialog-1");
    assertThat(request.body())
        .isEqualTo(
            "{\"email\":\"new@example.org\",\"message\":\"Hello\",\"kind\":\"CLIENT\","
                + "\"locale\":\"de\",\"expiresInDays\":14}");
  }

  @Test
  void inviting_into_the_team_names_the_role() {
    keycloak.on("POST " + all, request -> Answer.json(201, "{\"id\":\"inv-1\"}"));

    invitations.invite(pro, TOKEN, draft(Optional.of(TeamRole.ADMINISTRATOR)));

    assertThat(keycloak.requests("POST " + all).get(0).body())
        .isEqualTo(
            "{\"email\":\"new@example.org\",\"message\":\"Hello\",\"kind\":\"PRO\","
                + "\"locale\":\"de\",\"expiresInDays\":14,\"role\":\"ADMINISTRATOR\"}");
  }

  @Test
  @Tag("A6")
  void when_the_answer_is_lost_on_the_way_the_same_key_is_sent_again() {
    keycloak.on(
        "POST " + all,
        request ->
            keycloak.requests("POST " + all).size() == 1
                ? Answer.empty(502)
                : Answer.json(201, "{\"id\":\"inv-1\"}"));

    invitations.invite(pro, TOKEN, draft());

    assertThat(keycloak.requests("POST " + all))
        .extracting(request -> request.header("Idempotency-Key"))
        .containsExactly("dialog-1", "dialog-1");
  }

  @Test
  @Tag("A4")
  void a_pending_address_is_refused_with_the_invitation_to_send_again() {
    keycloak.on(
        "POST " + all,
        request ->
            new Answer(
                409,
                java.util.Map.of(),
                "{\"code\":\"already_pending\",\"invitationId\":\"inv-0\"}"));

    RefusedException refusal =
        catchThrowableOfType(RefusedException.class, () -> invitations.invite(pro, TOKEN, draft()));

    assertThat(refusal.code()).isEqualTo("already_pending");
    assertThat(refusal.detail("invitationId")).contains("inv-0");
  }

  @Test
  @Tag("A5")
  void the_dialog_begins_with_texts_in_the_language_of_the_page() {
    keycloak.on(
        "GET /roster/organizations/" + organization + "/invitation-settings",
        request ->
            Answer.json(
                200,
                """
                {"subject": "Einladung", "defaultMessage": "%s", "messageLimit": 500,
                 "productName": "Roster", "locales": ["en", "de"], "expiresInDays": 14,
                 "resendPauseSeconds": 60}
                """
                    .formatted(request.header("Accept-Language").equals("de") ? "Hallo" : "Hi")));

    assertThat(invitations.settings(pro, TOKEN, Locale.GERMAN))
        .isEqualTo(
            new InvitationSettings(
                "Einladung",
                "Hallo",
                500,
                List.of(Locale.ENGLISH, Locale.GERMAN),
                14,
                Duration.ofMinutes(1)));
  }

  @Test
  @Tag("A5")
  void the_preview_is_the_mail_that_keycloak_would_send() {
    keycloak.on(
        "POST " + all + "/preview",
        request -> Answer.json(200, "{\"subject\":\"S\",\"html\":\"<p>Hello</p>\",\"text\":\"\"}"));

    assertThat(invitations.preview(pro, TOKEN, "Hello", Locale.GERMAN)).isEqualTo("<p>Hello</p>");
    assertThat(keycloak.requests("POST " + all + "/preview").get(0).body())
        .isEqualTo("{\"message\":\"Hello\",\"locale\":\"de\"}");
  }

  @Test
  @Tag("A1")
  void somebody_who_is_no_pro_of_the_organization_asks_keycloak_nothing() {
    Actor stranger = roster.pro(roster.organization(), "Sam");
    Actor pretending = Actor.pro(stranger.user(), organization);

    assertThat(
            catchThrowableOfType(
                ForbiddenException.class, () -> invitations.invite(pretending, TOKEN, draft())))
        .isNotNull();
    assertThat(keycloak.requests("POST " + all)).isEmpty();
  }

  @Test
  void while_keycloak_is_away_the_pro_is_told_so() {
    keycloak.close();

    assertThat(
            catchThrowableOfType(
                UnavailableException.class, () -> invitations.invite(pro, TOKEN, draft())))
        .isNotNull();
  }

  private static InvitationDraft draft() {
    return draft(Optional.empty());
  }

  private static InvitationDraft draft(Optional<TeamRole> role) {
    return new InvitationDraft(
        new EmailAddress("new@example.org"), role, "Hello", Locale.GERMAN, 14, "dialog-1");
  }
}
