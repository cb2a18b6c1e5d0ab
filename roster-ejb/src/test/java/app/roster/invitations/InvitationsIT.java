package app.roster.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.roster.access.Actor;
import app.roster.clients.Clients;
import app.roster.clients.EmailAddress;
import app.roster.clients.RosterCounts;
import app.roster.identity.AccessToken;
import app.roster.identity.RefusedException;
import app.roster.identity.UnavailableException;
import app.roster.invitations.PendingQuery.Order;
import app.roster.kernel.ForbiddenException;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.PageRequest;
import app.roster.testing.Deployments;
import app.roster.testing.KeycloakPeer;
import app.roster.testing.KeycloakPeer.Answer;
import app.roster.testing.KeycloakPeer.Request;
import app.roster.testing.SomeRoster;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
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
  @Inject private Clients clients;
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
            "{\"email\":\"new@example.org\",\"message\":\"Hello\",\"kind\":\"CLIENT\",\"locale\":\"de\"}");
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
  void the_default_message_comes_in_the_language_of_the_page() {
    keycloak.on(
        "GET /roster/organizations/" + organization + "/invitation-settings",
        request ->
            Answer.json(
                200,
                "{\"defaultMessage\":\"%s\",\"messageLimit\":500}"
                    .formatted(request.header("Accept-Language").equals("de") ? "Hallo" : "Hi")));

    assertThat(invitations.texts(pro, TOKEN, Locale.GERMAN))
        .isEqualTo(new InvitationTexts("Hallo", 500));
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

  @Test
  @Tag("A10")
  @Tag("A11")
  @Tag("A12")
  void the_pending_list_holds_the_open_invitations_of_the_own_organization() {
    roster.invitation(organization, "b@example.org", "now() + interval '1 day'");
    roster.invitation(organization, "a%@example.org", "now() + interval '1 day'");
    roster.invitation(organization, "gone@example.org", "now() - interval '1 second'");
    roster.invitation(roster.organization(), "foreign@example.org", "now() + interval '1 day'");

    assertThat(emails("", Order.EMAIL_ASCENDING))
        .containsExactly("a%@example.org", "b@example.org");
    assertThat(emails("%", Order.EMAIL_ASCENDING)).containsExactly("a%@example.org");
    assertThat(emails("EXAMPLE", Order.EMAIL_DESCENDING)).hasSize(2).startsWith("b@example.org");
    assertThat(clients.counts(pro)).isEqualTo(new RosterCounts(0, 2));
  }

  private List<String> emails(String search, Order order) {
    return invitations
        .pending(pro, new PendingQuery(search, order, new PageRequest(0, 10)))
        .items()
        .stream()
        .map(PendingInvitation::email)
        .toList();
  }

  private static InvitationDraft draft() {
    return new InvitationDraft(
        new EmailAddress("new@example.org"), "Hello", Locale.GERMAN, "dialog-1");
  }
}
