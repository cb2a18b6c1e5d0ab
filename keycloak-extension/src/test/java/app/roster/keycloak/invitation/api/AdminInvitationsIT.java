package app.roster.keycloak.invitation.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Call;
import app.roster.keycloak.ground.TestOrganization;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@OnPractice
class AdminInvitationsIT {

  private final Practice practice;

  AdminInvitationsIT(Practice practice) {
    this.practice = practice;
  }

  private JsonNode list(String query) {
    return practice.realm().admin("/roster/invitations" + query).get().ok().json();
  }

  private Call as(String email, String path) {
    return practice.realm().asUser("/roster/invitations" + path, practice.token(email));
  }

  private String administrator(String email, String role) {
    String id = practice.account(email, "Ada", "Admin");
    String client = practice.realm().clientUuid("realm-management");
    JsonNode found =
        practice.realm().admin("/clients/" + client + "/roles/" + role).get().ok().json();
    practice
        .realm()
        .admin("/users/" + id + "/role-mappings/clients/" + client)
        .json(List.of(found))
        .post()
        .ok();
    return email;
  }

  @Nested
  class GivenInvitationsOfTwoOrganizations {

    @Test
    void they_are_listed_together_or_of_one_and_searched() {
      TestOrganization other = Practice.organization(practice.realm(), "Second", "second");
      practice.joinAsPro(other);
      practice.invite("listed.one@example.org").ok();
      practice
          .asProOf(other, "/invitations")
          .json(Map.of("email", "listed.two@example.org"))
          .post()
          .ok();

      assertThat(list("?search=listed").get("total").asInt()).isEqualTo(2);
      assertThat(list("?search=listed&max=1").get("items")).hasSize(1);
      assertThat(list("?search=listed&organization=" + other.id()).at("/items/0/email").asText())
          .isEqualTo("listed.two@example.org");
      assertThat(list("?search=listed&status=CANCELLED").get("total").asInt()).isZero();
      assertThat(practice.realm().admin("/roster/invitations?organization=unknown").get().status())
          .isEqualTo(404);
      assertThat(practice.realm().admin("/roster/invitations?status=x").get().status())
          .isEqualTo(400);
    }

    @Test
    void one_is_read_with_its_history_and_taken_back_on_the_record() {
      String id = practice.invite("taken.back@example.org").ok().text("id");
      String path = "/roster/invitations/" + id;
      assertThat(practice.realm().admin(path).get().ok().json().get("history")).isNotEmpty();

      assertThat(practice.realm().admin(path).delete().status()).isEqualTo(204);

      assertThat(practice.invitation(id).get("status").asText()).isEqualTo("CANCELLED");
      JsonNode events =
          practice.realm().admin("/admin-events?operationTypes=DELETE").get().ok().json();
      assertThat(events.at("/0/resourceType").asText()).isEqualTo("ROSTER_INVITATION");
      assertThat(events.at("/0/resourcePath").asText()).isEqualTo("roster/invitations/" + id);
      assertThat(practice.realm().admin(path).delete().text("code")).isEqualTo("not_pending");
      assertThat(practice.realm().admin("/roster/invitations/unknown").get().status())
          .isEqualTo(404);
    }
  }

  @Nested
  class GivenAnotherCaller {

    @Test
    void rights_are_those_of_keycloak_on_organizations() {
      String id = practice.invite("rights@example.org").ok().text("id");
      String viewer = administrator("viewer@example.org", "view-organizations");
      String manager = administrator("manager@example.org", "manage-organizations");

      assertThat(as(viewer, "").get().status()).isEqualTo(200);
      assertThat(as(viewer, "/" + id).get().status()).isEqualTo(200);
      assertThat(as(viewer, "/" + id).delete().status()).isEqualTo(403);
      assertThat(as(manager, "/" + id).delete().status()).isEqualTo(204);
    }

    @Test
    void a_pro_has_none_here() {
      String id = practice.invite("no.rights@example.org").ok().text("id");
      for (String path : List.of("", "/" + id, "/unknown")) {
        assertThat(as(Practice.PRO, path).get().status()).isEqualTo(403);
      }
      assertThat(as(Practice.PRO, "/" + id).delete().status()).isEqualTo(403);
    }
  }
}
