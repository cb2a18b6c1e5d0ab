package app.roster.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.roster.access.Actor;
import app.roster.access.TeamRole;
import app.roster.identity.AccessToken;
import app.roster.identity.RefusedException;
import app.roster.kernel.ForbiddenException;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.Page;
import app.roster.kernel.PageRequest;
import app.roster.kernel.UserId;
import app.roster.testing.Deployments;
import app.roster.testing.KeycloakPeer;
import app.roster.testing.KeycloakPeer.Answer;
import app.roster.testing.KeycloakPeer.Request;
import app.roster.testing.SomeRoster;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class TeamMembersIT {

  private static final AccessToken TOKEN = new AccessToken("the-pro");
  private static final UserId KIM = new UserId("kim");

  @Inject private TeamMembers members;
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
    all = "/roster/organizations/" + organization + "/team";
  }

  @AfterEach
  void keycloak_stops() {
    keycloak.close();
  }

  @Test
  void the_team_is_asked_of_keycloak_a_page_at_a_time() {
    keycloak.on(
        "GET " + all,
        request ->
            Answer.json(
                200,
                """
                {"total": 41, "items": [
                  {"userId": "kim", "email": "kim@example.org", "firstName": "Kim",
                   "role": "ADMINISTRATOR", "enabled": true, "joinedAt": "2026-01-05T08:00:00Z"},
                  {"userId": "new", "role": "SOMETHING_NEWER", "enabled": false,
                   "joinedAt": "2026-01-06T08:00:00Z"}]}
                """));

    Page<TeamMember> page = members.page(pro, TOKEN, "kim", new PageRequest(40, 500));

    assertThat(page.total()).isEqualTo(41);
    assertThat(page.items())
        .containsExactly(
            new TeamMember(
                KIM,
                "kim@example.org",
                "Kim",
                "",
                TeamRole.ADMINISTRATOR,
                true,
                Instant.parse("2026-01-05T08:00:00Z")),
            new TeamMember(
                new UserId("new"),
                "",
                "",
                "",
                TeamRole.PRACTITIONER,
                false,
                Instant.parse("2026-01-06T08:00:00Z")));
    Request request = keycloak.requests("GET " + all).get(0);
    assertThat(request.query()).isEqualTo("search=kim&first=40&max=200");
    assertThat(request.header("Authorization")).isEqualTo("Bearer the-pro");
  }

  @Test
  void a_role_is_given_in_the_pros_own_name() {
    keycloak.on("PUT " + all + "/kim", request -> Answer.empty(204));

    members.give(pro, TOKEN, KIM, TeamRole.OWNER);

    Request request = keycloak.requests("PUT " + all + "/kim").get(0);
    assertThat(request.body()).isEqualTo("{\"role\":\"OWNER\"}");
    assertThat(request.header("Authorization")).isEqualTo("Bearer the-pro");
  }

  @Test
  void somebody_is_taken_out_of_the_team_and_a_stranger_is_not_found() {
    keycloak.on("DELETE " + all + "/kim", request -> Answer.empty(204));

    members.remove(pro, TOKEN, KIM);

    assertThat(keycloak.requests("DELETE " + all + "/kim")).hasSize(1);
    assertThat(
            catchThrowableOfType(
                NotFoundException.class, () -> members.remove(pro, TOKEN, new UserId("nobody"))))
        .isNotNull();
  }

  @Test
  void what_keycloak_refuses_arrives_with_its_reason() {
    keycloak.on("PUT " + all + "/kim", request -> Answer.problem(403, "role_required"));
    keycloak.on("DELETE " + all + "/kim", request -> Answer.problem(409, "last_owner"));

    assertThat(
            catchThrowableOfType(
                    RefusedException.class,
                    () -> members.give(pro, TOKEN, KIM, TeamRole.ADMINISTRATOR))
                .code())
        .isEqualTo("role_required");
    assertThat(
            catchThrowableOfType(RefusedException.class, () -> members.remove(pro, TOKEN, KIM))
                .code())
        .isEqualTo("last_owner");
  }

  @Test
  @Tag("A1")
  void whoever_is_no_pro_of_the_organization_asks_keycloak_nothing() {
    Actor foreign = Actor.pro(roster.pro(roster.organization(), "Sam").user(), organization);
    Actor client = Actor.client(roster.client(organization, null));

    for (Actor stranger : List.of(foreign, client)) {
      List.<Runnable>of(
              () -> members.page(stranger, TOKEN, "", new PageRequest(0, 25)),
              () -> members.give(stranger, TOKEN, KIM, TeamRole.PRACTITIONER),
              () -> members.remove(stranger, TOKEN, KIM))
          .forEach(
              act ->
                  assertThat(catchThrowableOfType(ForbiddenException.class, act::run)).isNotNull());
    }
    assertThat(keycloak.requests("GET " + all)).isEmpty();
    assertThat(keycloak.requests("PUT " + all + "/kim")).isEmpty();
    assertThat(keycloak.requests("DELETE " + all + "/kim")).isEmpty();
  }
}
