package app.roster.joinrequests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.roster.access.Actor;
import app.roster.identity.AccessToken;
import app.roster.identity.RefusedException;
import app.roster.identity.UnavailableException;
import app.roster.kernel.ForbiddenException;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.OrganizationId;
import app.roster.testing.Deployments;
import app.roster.testing.KeycloakPeer;
import app.roster.testing.KeycloakPeer.Answer;
import app.roster.testing.SomeRoster;
import jakarta.inject.Inject;
import java.net.URI;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class JoinRequestsIT {

  private static final AccessToken TOKEN = new AccessToken("the-pro");
  private static final RequestId ID = new RequestId("req-1");

  @Inject private JoinRequests requests;
  @Inject private SomeRoster roster;

  private KeycloakPeer keycloak;
  private OrganizationId organization;
  private Actor pro;
  private String own;

  @Deployment
  static WebArchive deployment() {
    return Deployments.rosterWithPeer();
  }

  @BeforeEach
  void a_pro_of_an_organization() {
    keycloak = new KeycloakPeer();
    organization = roster.organization();
    pro = roster.pro(organization, "Pat");
    own = "/roster/organizations/" + organization;
  }

  @AfterEach
  void keycloak_stops() {
    keycloak.close();
  }

  @Test
  void both_answers_are_given_with_the_pros_own_token() {
    String accept = "POST " + own + "/requests/req-1/accept";
    String reject = "POST " + own + "/requests/req-1/reject";
    keycloak.on(accept, request -> Answer.empty(204));
    keycloak.on(reject, request -> Answer.empty(204));

    requests.accept(pro, TOKEN, ID);
    requests.reject(pro, TOKEN, ID);

    assertThat(keycloak.requests(accept).get(0).header("Authorization"))
        .isEqualTo("Bearer the-pro");
    assertThat(keycloak.requests(reject).get(0).header("Authorization"))
        .isEqualTo("Bearer the-pro");
  }

  @Test
  void one_that_was_answered_meanwhile_is_refused_and_an_unknown_one_not_found() {
    keycloak.on(
        "POST " + own + "/requests/req-1/accept", request -> Answer.problem(409, "not_open"));

    assertThat(
            catchThrowableOfType(RefusedException.class, () -> requests.accept(pro, TOKEN, ID))
                .code())
        .isEqualTo("not_open");
    assertThat(
            catchThrowableOfType(
                NotFoundException.class, () -> requests.reject(pro, TOKEN, new RequestId("req-2"))))
        .isNotNull();
  }

  @Test
  void somebody_who_is_no_pro_of_the_organization_asks_keycloak_nothing() {
    Actor stranger = roster.pro(roster.organization(), "Sam");
    Actor pretending = Actor.pro(stranger.user(), organization);

    assertThat(
            catchThrowableOfType(
                ForbiddenException.class, () -> requests.accept(pretending, TOKEN, ID)))
        .isNotNull();
    assertThat(
            catchThrowableOfType(
                ForbiddenException.class, () -> requests.reject(pretending, TOKEN, ID)))
        .isNotNull();
    assertThat(
            catchThrowableOfType(ForbiddenException.class, () -> requests.page(pretending, TOKEN)))
        .isNotNull();
    assertThat(keycloak.requests("POST " + own + "/requests/req-1/accept")).isEmpty();
  }

  @Test
  void the_page_has_an_address_while_it_is_open() {
    String settings = "GET " + own + "/request-settings";
    keycloak.on(settings, request -> Answer.json(200, "{\"open\":false}"));
    assertThat(requests.page(pro, TOKEN)).isEmpty();

    keycloak.on(
        settings,
        request ->
            Answer.json(200, "{\"open\":true,\"address\":\"https://id.example.org/join/a\"}"));
    assertThat(requests.page(pro, TOKEN)).contains(URI.create("https://id.example.org/join/a"));
  }

  @Test
  void while_keycloak_is_away_the_pro_is_told_so() {
    keycloak.close();

    assertThat(
            catchThrowableOfType(UnavailableException.class, () -> requests.accept(pro, TOKEN, ID)))
        .isNotNull();
  }

  @Test
  void an_id_that_could_be_a_path_is_none() {
    assertThat(
            catchThrowableOfType(
                IllegalArgumentException.class, () -> new RequestId("../invitations")))
        .isNotNull();
  }
}
