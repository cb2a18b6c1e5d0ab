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
import app.roster.kernel.NotFoundException;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.UserId;
import app.roster.testing.Deployments;
import app.roster.testing.KeycloakPeer;
import app.roster.testing.KeycloakPeer.Answer;
import app.roster.testing.KeycloakPeer.Request;
import app.roster.testing.SomeRoster;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
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
