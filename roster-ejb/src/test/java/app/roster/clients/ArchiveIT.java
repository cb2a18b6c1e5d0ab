package app.roster.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.roster.access.Action;
import app.roster.access.Actor;
import app.roster.access.Guard;
import app.roster.access.Resource;
import app.roster.account.Memberships;
import app.roster.identity.AccessToken;
import app.roster.kernel.ForbiddenException;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.UserId;
import app.roster.testing.Deployments;
import app.roster.testing.KeycloakPeer;
import app.roster.testing.KeycloakPeer.Answer;
import app.roster.testing.SomeRoster;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Clients who are set aside: what Pros do, and what it means for the client. */
@ExtendWith(ArquillianExtension.class)
class ArchiveIT {

  private static final AccessToken TOKEN = new AccessToken("the-pro");

  @Inject private Clients clients;
  @Inject private Guard guard;
  @Inject private Memberships memberships;
  @Inject private SomeRoster roster;

  private KeycloakPeer keycloak;
  private OrganizationId organization;
  private Actor pro;
  private UserId client;
  private String one;

  @Deployment
  static WebArchive deployment() {
    return Deployments.rosterWithPeer();
  }

  @BeforeEach
  void an_organization_with_a_client() {
    keycloak = new KeycloakPeer();
    organization = roster.organization();
    pro = roster.pro(organization, "Pat");
    client = roster.client(organization, null);
    one = "/roster/organizations/" + organization + "/clients/" + client;
  }

  @AfterEach
  void keycloak_stops() {
    keycloak.close();
  }

  @Test
  void archiving_and_restoring_ask_keycloak_in_the_pros_own_name() {
    keycloak.on("POST " + one + "/archive", request -> Answer.empty(204));
    keycloak.on("POST " + one + "/restore", request -> Answer.empty(204));

    clients.archive(pro, TOKEN, client);
    clients.restore(pro, TOKEN, client);

    assertThat(keycloak.requests("POST " + one + "/archive").get(0).header("Authorization"))
        .isEqualTo("Bearer the-pro");
    assertThat(keycloak.requests("POST " + one + "/restore")).hasSize(1);
  }

  @Test
  @Tag("A1")
  void a_foreign_client_is_not_found_and_keycloak_is_not_asked() {
    Actor foreign = roster.pro(roster.organization(), "Sam");

    List.<Runnable>of(
            () -> clients.archive(foreign, TOKEN, client),
            () -> clients.restore(foreign, TOKEN, client),
            () -> clients.disconnect(foreign, TOKEN, client))
        .forEach(
            act -> assertThat(catchThrowableOfType(NotFoundException.class, act::run)).isNotNull());
    assertThat(keycloak.requests("POST " + one + "/archive")).isEmpty();
  }

  @Test
  void an_archived_client_looks_but_changes_nothing_nor_does_a_pro_in_client_view() {
    roster.archive(organization, client);
    Actor own = Actor.client(client);

    guard.admit(own, client, Action.VIEW, Resource.DASHBOARD);
    for (Resource resource : List.of(Resource.MEASUREMENT, Resource.JOURNAL, Resource.NOTE)) {
      assertThat(refusal(own, resource)).isEqualTo("error.archived");
    }
    assertThat(refusal(pro.inView("view-1"), Resource.MEASUREMENT)).isEqualTo("error.archived");
    assertThat(memberships.archivedBy(own)).containsExactly("Coaching");
  }

  @Test
  void pros_go_on_writing_notes_about_somebody_who_is_archived() {
    roster.archive(organization, client);

    assertThat(guard.admit(pro, client, Action.CREATE, Resource.NOTE).user()).isEqualTo(client);
  }

  @Test
  void whoever_is_active_anywhere_else_may_still_write() {
    OrganizationId other = roster.organization();
    roster.connect(other, client);
    roster.archive(organization, client);
    Actor own = Actor.client(client);

    guard.admit(own, client, Action.CREATE, Resource.MEASUREMENT);
    assertThat(memberships.archivedBy(own)).isEmpty();

    roster.archive(other, client);
    assertThat(refusal(own, Resource.MEASUREMENT)).isEqualTo("error.archived");
    assertThat(memberships.archivedBy(own)).hasSize(2);
  }

  private String refusal(Actor actor, Resource resource) {
    return catchThrowableOfType(
            ForbiddenException.class, () -> guard.admit(actor, client, Action.CREATE, resource))
        .messageKey();
  }
}
