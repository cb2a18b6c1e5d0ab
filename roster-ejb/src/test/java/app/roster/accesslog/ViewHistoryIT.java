package app.roster.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.roster.access.Action;
import app.roster.access.Actor;
import app.roster.access.Guard;
import app.roster.access.Resource;
import app.roster.audit.ViewTouch;
import app.roster.identity.AccessToken;
import app.roster.kernel.ForbiddenException;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.Page;
import app.roster.kernel.PageRequest;
import app.roster.kernel.UserId;
import app.roster.testing.Deployments;
import app.roster.testing.KeycloakPeer;
import app.roster.testing.KeycloakPeer.Answer;
import app.roster.testing.SomeRoster;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Client views as Keycloak keeps them, with what was done in them. */
@ExtendWith(ArquillianExtension.class)
class ViewHistoryIT {

  private static final AccessToken TOKEN = new AccessToken("somebody");
  private static final PageRequest FIRST = new PageRequest(0, 20);

  @Inject private ViewHistory history;
  @Inject private Guard guard;
  @Inject private SomeRoster roster;

  private KeycloakPeer keycloak;
  private OrganizationId organization;
  private Actor pro;
  private UserId client;
  private String session;

  @Deployment
  static WebArchive deployment() {
    return Deployments.rosterWithPeer();
  }

  @BeforeEach
  void a_view_of_a_client() {
    keycloak = new KeycloakPeer();
    organization = roster.organization();
    pro = roster.pro(organization, "Pat");
    client = roster.client(organization, "UTC");
    session = UUID.randomUUID().toString();
  }

  @AfterEach
  void keycloak_stops() {
    keycloak.close();
  }

  private String page() {
    return """
        {"total":1,"items":[{"sid":"%s","organizationId":"%s","organization":"Coaching",
          "actorId":"%s","actor":"Pat Pro","subjectId":"%s","startedAt":"2026-11-22T09:00:00Z",
          "expiresAt":"2026-11-22T09:30:00Z","reason":"Asked by phone"}]}
        """
        .formatted(session, organization, pro.user(), client);
  }

  @Test
  void a_person_reads_who_looked_and_what_was_seen_and_changed() {
    Actor viewing = pro.inView(session);
    guard.admit(viewing, client, Action.VIEW, Resource.DASHBOARD);
    guard.admit(viewing, client, Action.VIEW, Resource.DASHBOARD);
    guard.admit(viewing, client, Action.CREATE, Resource.MEASUREMENT);
    guard.admit(pro, client, Action.VIEW, Resource.NOTE);
    keycloak.on("GET /client-view/history", request -> Answer.json(200, page()));

    Page<ViewRecord> views = history.own(Actor.client(client), TOKEN, FIRST);

    assertThat(views.total()).isEqualTo(1);
    ViewRecord view = views.items().get(0);
    assertThat(view.actorName()).isEqualTo("Pat Pro");
    assertThat(view.endedAt()).isEmpty();
    assertThat(view.reason()).isEqualTo("Asked by phone");
    assertThat(view.touches())
        .containsExactly(
            new ViewTouch(Action.VIEW, Resource.DASHBOARD, 2),
            new ViewTouch(Action.CREATE, Resource.MEASUREMENT, 1));
  }

  @Test
  void a_pro_reads_the_views_of_a_client_and_of_nobody_else() {
    UserId foreign = roster.client(roster.organization(), "UTC");
    keycloak.on(
        "GET /roster/organizations/" + organization + "/client-views",
        request -> Answer.json(200, page()));

    assertThat(history.of(pro, TOKEN, client, FIRST).items()).hasSize(1);
    assertThatThrownBy(() -> history.of(pro, TOKEN, foreign, FIRST))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void a_pro_reads_the_views_of_all_clients_with_the_names_of_those_who_still_are() {
    UserId foreign = roster.client(roster.organization(), "UTC");
    keycloak.on(
        "GET /roster/organizations/" + organization + "/client-views",
        request -> Answer.json(200, page()));
    ViewRecord view = history.ofClients(pro, TOKEN, FIRST).items().get(0);
    assertThat(view.subject()).isEqualTo(client);
    assertThat(view.subjectName()).isNotEmpty();

    client = foreign;
    keycloak.on(
        "GET /roster/organizations/" + organization + "/client-views",
        request -> Answer.json(200, page()));
    assertThat(history.ofClients(pro, TOKEN, FIRST).items().get(0).subjectName()).isEmpty();
    assertThatThrownBy(() -> history.ofClients(Actor.client(foreign), TOKEN, FIRST))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> history.ofClients(pro.inView(session), TOKEN, FIRST))
        .isInstanceOf(ForbiddenException.class);
  }

  @Test
  void in_client_view_nobody_reads_or_ends_what_is_the_clients_own() {
    Actor viewing = pro.inView(session);

    assertThatThrownBy(() -> history.own(viewing, TOKEN, FIRST))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> history.end(viewing, TOKEN, session))
        .isInstanceOf(ForbiddenException.class);
  }

  @Test
  void the_person_ends_a_view_and_one_that_ended_is_not_found() {
    String path = "DELETE /client-view/sessions/" + session;
    keycloak.on(path, request -> Answer.json(204, ""));
    history.end(Actor.client(client), TOKEN, session);
    keycloak.on(path, request -> Answer.json(404, "{\"code\":\"not_found\"}"));

    assertThatThrownBy(() -> history.end(Actor.client(client), TOKEN, session))
        .isInstanceOf(NotFoundException.class);
  }
}
