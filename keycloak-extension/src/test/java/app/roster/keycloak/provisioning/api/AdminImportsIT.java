package app.roster.keycloak.provisioning.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.Call;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.OnKeycloak;
import app.roster.keycloak.ground.Person;
import app.roster.keycloak.ground.TestOrganization;
import app.roster.keycloak.provisioning.ImportGround;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What identity admins see of imports and do with them. */
@OnKeycloak
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdminImportsIT {

  private final ImportGround ground;

  AdminImportsIT(KeycloakGround keycloak) {
    this.ground = ImportGround.in(keycloak);
  }

  private JsonNode list(String query) {
    return ground.realm().admin("/roster/imports" + query).get().ok().json();
  }

  private String upload(ImportGround by, String address) {
    return by.upload(ImportGround.line(2, address)).ok().text("id");
  }

  private ImportGround ofAnotherOrganization(String name) {
    TestOrganization other = ground.realm().organization(name);
    return new ImportGround(
        ground.realm(), other, other.pro(name.toLowerCase().replace(' ', '-')).signIn());
  }

  @Nested
  class GivenImportsOfTwoOrganizations {

    @Test
    void they_are_listed_by_organization_and_status_the_newest_first() {
      ImportGround other = ofAnotherOrganization("Coach Two");
      String first = upload(other, "two.a@example.org");
      String second = upload(other, "two.b@example.org");
      upload(ground, "two.c@example.org");
      String own = "?organization=" + other.organization().id();

      assertThat(list(own).at("/items").findValuesAsText("id")).containsExactly(second, first);
      assertThat(list(own + "&max=1&first=1").at("/items/0/id").asText()).isEqualTo(first);
      assertThat(list(own).get("total").asInt()).isEqualTo(2);
      assertThat(list("").at("/items").findValuesAsText("organizationId"))
          .contains(other.organization().id(), ground.organization().id());
      assertThat(list(own + "&status=DONE").get("total").asInt()).isZero();
    }

    @Test
    void what_is_no_status_or_organization_is_said() {
      Answer status = ground.realm().admin("/roster/imports?status=intake").get();
      assertThat(status.status()).isEqualTo(400);
      assertThat(status.text("code")).isEqualTo("invalid_status");
      assertThat(ground.realm().admin("/roster/imports?organization=none").get().status())
          .isEqualTo(404);
    }
  }

  @Nested
  class GivenOneImport {

    @Test
    void it_is_shown_with_its_counts_and_whose_it_is_but_without_a_person() {
      String id = upload(ground, "shown@example.org");

      Answer shown = ground.realm().admin("/roster/imports/" + id).get().ok();

      assertThat(shown.text("status")).isEqualTo("CHECKED");
      assertThat(shown.json().at("/counts/new").asInt()).isEqualTo(1);
      assertThat(shown.text("organizationId")).isEqualTo(ground.organization().id());
      assertThat(shown.text("actorId")).isNotEmpty();
      assertThat(shown.body()).doesNotContain("shown@").doesNotContain("Row2");
      assertThat(ground.realm().admin("/roster/imports/none").get().status()).isEqualTo(404);
    }

    @Test
    void cancelling_it_leaves_an_admin_event_and_cannot_be_repeated() {
      String id = upload(ground, "cancelled@example.org");

      assertThat(ground.realm().admin("/roster/imports/" + id).delete().status()).isEqualTo(204);

      assertThat(ground.read(id).get("status").asText()).isEqualTo("CANCELLED");
      Answer again = ground.realm().admin("/roster/imports/" + id).delete();
      assertThat(again.status()).isEqualTo(409);
      assertThat(again.text("code")).isEqualTo("import_ended");
      JsonNode events =
          ground.realm().admin("/admin-events?resourcePath=roster/imports/" + id).get().ok().json();
      assertThat(events.findValuesAsText("resourceType")).containsExactly("ROSTER_IMPORT");
      assertThat(events.findValuesAsText("operationType")).containsExactly("DELETE");
    }
  }

  @Nested
  class GivenAnAdministratorWithLessRights {

    private Call as(String token, String path) {
      return ground.realm().asUser("/roster/imports" + path, token);
    }

    private String administrator(String name, String role) {
      Person person = ground.realm().person(name);
      String client = ground.realm().clientUuid("realm-management");
      JsonNode found =
          ground.realm().admin("/clients/" + client + "/roles/" + role).get().ok().json();
      ground
          .realm()
          .admin("/users/" + person.id() + "/role-mappings/clients/" + client)
          .json(List.of(found))
          .post()
          .ok();
      return person.signIn().accessToken();
    }

    @Test
    void who_may_view_organizations_sees_but_does_not_cancel() {
      String id = upload(ground, "viewed@example.org");
      String viewer = administrator("viewer", "view-organizations");

      assertThat(as(viewer, "").get().status()).isEqualTo(200);
      assertThat(as(viewer, "/" + id).get().status()).isEqualTo(200);
      assertThat(as(viewer, "/" + id).delete().status()).isEqualTo(403);
      assertThat(ground.read(id).get("status").asText()).isEqualTo("CHECKED");
    }

    @Test
    void who_may_only_manage_users_learns_nothing() {
      String id = upload(ground, "kept@example.org");
      String users = administrator("users", "manage-users");

      assertThat(as(users, "").get().status()).isEqualTo(403);
      assertThat(as(users, "/" + id).get().status()).isEqualTo(403);
      assertThat(as(users, "/none").get().status()).isEqualTo(403);
      assertThat(as(users, "/" + id).delete().status()).isEqualTo(403);
    }
  }
}
