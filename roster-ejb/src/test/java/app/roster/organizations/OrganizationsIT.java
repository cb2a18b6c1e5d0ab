package app.roster.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.roster.access.Actor;
import app.roster.access.ClientInviters;
import app.roster.access.ClientViewUse;
import app.roster.identity.AccessToken;
import app.roster.identity.RefusedException;
import app.roster.kernel.ForbiddenException;
import app.roster.kernel.OrganizationId;
import app.roster.testing.Deployments;
import app.roster.testing.KeycloakPeer;
import app.roster.testing.KeycloakPeer.Answer;
import app.roster.testing.SomeRoster;
import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class OrganizationsIT {

  private static final AccessToken TOKEN = new AccessToken("the-pro");
  private static final OrganizationSettings SHOWN =
      new OrganizationSettings("Hello", 3, ClientInviters.TEAM, true, ClientViewUse.FREE, 0);

  @Inject private Organizations organizations;
  @Inject private SomeRoster roster;

  private KeycloakPeer keycloak;
  private OrganizationId organization;
  private Actor pro;
  private String settings;

  @Deployment
  static WebArchive deployment() {
    return Deployments.rosterWithPeer();
  }

  @BeforeEach
  void a_pro_of_an_organization() {
    keycloak = new KeycloakPeer();
    organization = roster.organization();
    pro = roster.pro(organization, "Pat");
    settings = "/roster/organizations/" + organization + "/settings";
  }

  @AfterEach
  void keycloak_stops() {
    keycloak.close();
  }

  @Test
  void what_holds_is_asked_of_keycloak_and_newer_settings_are_left_alone() {
    keycloak.on("GET " + settings, request -> Answer.json(200, items()));

    assertThat(organizations.settings(pro, TOKEN)).isEqualTo(SHOWN);
  }

  @Test
  void only_what_was_changed_is_sent() {
    keycloak.on("PUT " + settings, request -> Answer.json(200, items()));

    organizations.change(
        pro,
        TOKEN,
        SHOWN,
        new OrganizationSettings(
            "Hello", 0, ClientInviters.ADMINISTRATORS, true, ClientViewUse.WITH_REASON, 45));

    assertThat(keycloak.requests("PUT " + settings).get(0).body())
        .isEqualTo(
            """
            {"roster.reminder-days":"","roster.client-inviters":"ADMINISTRATORS","roster.client-view.use":"WITH_REASON","roster.client-view.max-minutes":"45"}""");
  }

  @Test
  void without_a_change_nothing_is_sent() {
    keycloak.on("GET " + settings, request -> Answer.json(200, items()));

    assertThat(organizations.change(pro, TOKEN, SHOWN, SHOWN)).isEqualTo(SHOWN);
  }

  @Test
  void a_refusal_of_keycloak_comes_through() {
    keycloak.on("PUT " + settings, request -> Answer.problem(403, "administrator_required"));

    RefusedException refusal =
        catchThrowableOfType(
            RefusedException.class,
            () ->
                organizations.change(
                    pro,
                    TOKEN,
                    SHOWN,
                    new OrganizationSettings(
                        "", 3, ClientInviters.TEAM, true, ClientViewUse.FREE, 0)));

    assertThat(refusal.code()).isEqualTo("administrator_required");
  }

  @Test
  void a_client_is_not_let_in() {
    Actor client = Actor.client(roster.client(organization, null));

    assertThatThrownBy(() -> organizations.settings(client, TOKEN))
        .isInstanceOf(ForbiddenException.class);
    assertThat(keycloak.requests("GET " + settings)).isEmpty();
  }

  private static String items() {
    return """
        {"items": [
          {"name": "roster.invitation-message", "type": "lines", "value": "Hello", "own": true},
          {"name": "roster.reminder-days", "type": "number", "value": "3", "own": true},
          {"name": "roster.client-inviters", "type": "choice", "value": "TEAM", "own": false},
          {"name": "roster.requests", "type": "flag", "value": "true", "own": true},
          {"name": "roster.client-view.use", "type": "choice", "own": false, "value": "FREE"},
          {"name": "roster.client-view.max-minutes", "type": "number", "own": false},
          {"name": "roster.something-newer", "type": "text", "value": "x", "own": true}]}
        """;
  }
}
