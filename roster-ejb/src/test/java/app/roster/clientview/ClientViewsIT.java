package app.roster.clientview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.roster.access.Actor;
import app.roster.identity.AccessToken;
import app.roster.identity.RefusedException;
import app.roster.kernel.ForbiddenException;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the application asks of Keycloak about a client view, and that every doubt ends it. */
@ExtendWith(ArquillianExtension.class)
class ClientViewsIT {

  private static final AccessToken TOKEN = new AccessToken("the-pros-own");
  private static final String EXCHANGE = "POST /protocol/openid-connect/token";
  private static final String INTROSPECTION = "POST /protocol/openid-connect/token/introspect";
  private static final Optional<ViewReason> REASON = ViewReason.of("Asked by phone & mail");

  @Inject private ClientViews views;
  @Inject private SomeRoster roster;

  private KeycloakPeer keycloak;
  private OrganizationId organization;
  private Actor pro;
  private UserId client;

  @Deployment
  static WebArchive deployment() {
    return Deployments.rosterWithPeer();
  }

  @BeforeEach
  void a_pro_with_a_client() {
    keycloak = new KeycloakPeer();
    organization = roster.organization();
    pro = roster.pro(organization, "Pat");
    client = roster.client(organization, "UTC");
    grants("session-1", 60);
  }

  @AfterEach
  void keycloak_stops() {
    keycloak.close();
  }

  private void grants(String session, int seconds) {
    keycloak.on(
        EXCHANGE,
        request ->
            Answer.json(
                200,
                """
                {"access_token":"view-token","expires_in":%d,"client_view_sid":"%s",
                 "client_view_expires_at":"%s","client_view_reason":"Said before"}
                """
                    .formatted(seconds, session, Instant.now().plus(Duration.ofMinutes(30)))));
  }

  private ClientView started() {
    return views.start(pro, TOKEN, client, Optional.empty());
  }

  private void says(String answer) {
    keycloak.on(INTROSPECTION, request -> Answer.json(200, answer));
  }

  private String active(String subject, String place) {
    return "{\"active\":true,\"sub\":\"%s\",\"cv_org\":\"%s\"}".formatted(subject, place);
  }

  @Test
  @Tag("A25")
  void a_start_names_the_client_the_pro_the_organization_and_the_reason() {
    ClientView view = views.start(pro, TOKEN, client, REASON);

    String form = keycloak.requests(EXCHANGE).get(0).body();
    assertThat(form)
        .contains("subject_token=" + client)
        .contains("actor_token=the-pros-own")
        .contains("organization_id=" + organization)
        .contains("reason=Asked+by+phone+%26+mail");
    assertThat(view.reason()).contains("Said before");
    assertThat(view.clientName()).isEqualTo("Ada Client");
    assertThat(view).asString().doesNotContain("view-token").doesNotContain("Ada");
  }

  @Test
  void somebody_who_is_not_the_pros_client_is_not_even_asked_about() {
    UserId foreign = roster.client(roster.organization(), "UTC");

    assertThatThrownBy(() -> views.start(pro, TOKEN, foreign, REASON))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> views.start(Actor.client(client), TOKEN, client, REASON))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> views.start(pro, TOKEN, pro.user(), REASON))
        .isInstanceOf(NotFoundException.class);
    assertThat(keycloak.requests(EXCHANGE)).isEmpty();
  }

  @Test
  void what_keycloak_refuses_does_not_begin() {
    keycloak.on(EXCHANGE, request -> Answer.json(403, "{\"error\":\"access_denied\"}"));

    assertThatThrownBy(this::started).isInstanceOf(RefusedException.class);
  }

  @Test
  void a_view_goes_on_while_keycloak_says_so_for_this_client_and_organization() {
    ClientView view = started();
    says(active(client.value(), organization.value()));

    assertThat(views.confirm(view, TOKEN).session()).isEqualTo("session-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"active\":false}",
        "{}",
        "{\"active\":true}",
        "{\"active\":true,\"sub\":\"somebody-else\",\"cv_org\":\"ORG\"}",
        "{\"active\":true,\"sub\":\"CLIENT\",\"cv_org\":\"another\"}",
        "{\"active\":true,\"sub\":7,\"cv_org\":\"ORG\"}",
        "no json at all"
      })
  void every_other_answer_ends_it(String answer) {
    ClientView view = started();
    says(answer.replace("CLIENT", client.value()).replace("ORG", organization.value()));

    assertThatThrownBy(() -> views.confirm(view, TOKEN)).isInstanceOf(ViewEndedException.class);
  }

  @Test
  void a_keycloak_that_fails_or_is_away_ends_it() {
    ClientView view = started();
    keycloak.on(INTROSPECTION, request -> Answer.json(503, "{}"));
    assertThatThrownBy(() -> views.confirm(view, TOKEN)).isInstanceOf(ViewEndedException.class);

    keycloak.close();
    assertThatThrownBy(() -> views.confirm(view, TOKEN)).isInstanceOf(ViewEndedException.class);
  }

  @Test
  void a_token_that_is_over_is_renewed_for_the_same_session_and_for_no_other() {
    grants("session-1", 1);
    ClientView view = started();

    assertThat(views.confirm(view, TOKEN).session()).isEqualTo("session-1");
    assertThat(keycloak.requests(EXCHANGE).get(1).body()).contains("client_view_sid=session-1");

    grants("session-2", 60);
    assertThatThrownBy(() -> views.confirm(view, TOKEN)).isInstanceOf(ViewEndedException.class);
  }

  @Test
  @Tag("A33")
  void ending_works_twice_and_without_keycloak() {
    ClientView view = started();
    String route = "DELETE /client-view/sessions/session-1";
    keycloak.on(route, request -> Answer.empty(204));
    views.end(view, TOKEN);
    assertThat(keycloak.requests(route)).hasSize(1);

    keycloak.on(route, request -> Answer.problem(404, "not_found"));
    assertThatCode(() -> views.end(view, TOKEN)).doesNotThrowAnyException();
    keycloak.close();
    assertThatCode(() -> views.end(view, TOKEN)).doesNotThrowAnyException();
  }

  @Test
  @Tag("A27")
  void a_pro_is_told_what_it_means_until_they_have_understood() {
    assertThat(views.hasUnderstood(pro)).isFalse();

    views.understood(pro);
    views.understood(pro);

    assertThat(views.hasUnderstood(pro)).isTrue();
    assertThat(views.hasUnderstood(roster.pro(organization, "Col"))).isFalse();
  }
}
