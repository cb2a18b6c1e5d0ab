package app.roster.keycloak.membership;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.Call;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.TestOrganization;
import app.roster.keycloak.story.ChangeFeed;
import app.roster.keycloak.story.Mails;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The team of an organization: who is what, and who may change it. */
@OnPractice
class TeamIT {

  private final Practice practice;
  private final Map<String, String> tokens = new HashMap<>();

  TeamIT(KeycloakGround ground, Mails mails) {
    this.practice = Practice.open(ground, mails);
    tokens.put("OWNER", practice.token(Practice.PRO));
    tokens.put("ADMINISTRATOR", practice.token(pro("ADMINISTRATOR").email()));
    tokens.put("PRACTITIONER", practice.token(pro("PRACTITIONER").email()));
    String client = unique("client");
    practice.becomes("clients", practice.account(client, "Cleo", "Client"));
    tokens.put("CLIENT", practice.token(client));
  }

  record Pro(String id, String email) {}

  private static String unique(String name) {
    return name.toLowerCase() + "." + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
  }

  /** A new Pro in this role, by an administrator's call. */
  private Pro pro(String role) {
    String email = unique(role);
    String id = practice.account(email, "Pam", "Pro");
    practice.becomes("pros", id + "?role=" + role);
    return new Pro(id, email);
  }

  private Call as(String role, String path) {
    return practice
        .realm()
        .call("/roster/organizations/" + practice.organization().id() + path)
        .bearer(tokens.get(role));
  }

  private Answer give(String caller, String userId, String role) {
    return as(caller, "/team/" + userId).json(Map.of("role", role)).put();
  }

  private JsonNode member(String userId) {
    return as("OWNER", "/team?max=200")
        .get()
        .ok()
        .items()
        .filter(item -> userId.equals(item.get("userId").asText()))
        .findFirst()
        .orElseThrow();
  }

  private String roleOf(String userId) {
    return member(userId).get("role").asText();
  }

  private String code(Answer answer) {
    return answer.status() / 100 == 2 ? "" : answer.status() + " " + answer.text("code");
  }

  @Nested
  class GivenTheList {

    @Test
    @Tag("A1")
    void it_tells_who_is_what_and_is_searched_and_paged() {
      Pro second = pro("PRACTITIONER");

      JsonNode page = as("PRACTITIONER", "/team?search=" + second.email()).get().ok().json();

      assertThat(page.get("total").asInt()).isEqualTo(1);
      JsonNode item = page.at("/items/0");
      assertThat(item.get("userId").asText()).isEqualTo(second.id());
      assertThat(item.get("role").asText()).isEqualTo("PRACTITIONER");
      assertThat(item.get("firstName").asText()).isEqualTo("Pam");
      assertThat(item.get("enabled").asBoolean()).isTrue();
      assertThat(as("OWNER", "/team?max=1").get().ok().json().get("items")).hasSize(1);
      assertThat(as("OWNER", "/team?search=%25").get().ok().json().get("total").asInt()).isZero();
    }

    @Test
    @Tag("A1")
    void clients_and_strangers_do_not_see_it() {
      assertThat(as("CLIENT", "/team").get().status()).isEqualTo(403);
      TestOrganization other = Practice.organization(practice.realm(), "Other", "other");
      assertThat(practice.asProOf(other, "/team").get().status()).isEqualTo(404);
    }

    @Test
    @Tag("A1")
    void everybody_learns_the_own_role_from_organizations_and_token() {
      JsonNode own = practice.asPro("/organizations").get().ok().json().at("/items/0");
      assertThat(own.get("role").asText()).isEqualTo("OWNER");
      assertThat(own.get("groups")).hasSize(1);
      Call client = practice.realm().call("/roster/organizations").bearer(tokens.get("CLIENT"));
      assertThat(client.get().json().at("/items/0").has("role")).isFalse();
      assertThat(practice.groupsInToken(tokens.get("OWNER")))
          .containsExactlyInAnyOrder("/pros", "/pros/owners");
      assertThat(practice.groupsInToken(tokens.get("PRACTITIONER"))).containsExactly("/pros");
    }
  }

  @Nested
  class GivenAChangeOfRole {

    @ParameterizedTest
    @CsvSource({
      "OWNER, PRACTITIONER, ADMINISTRATOR, ''",
      "OWNER, ADMINISTRATOR, PRACTITIONER, ''",
      "ADMINISTRATOR, PRACTITIONER, ADMINISTRATOR, ''",
      "ADMINISTRATOR, ADMINISTRATOR, PRACTITIONER, ''",
      "ADMINISTRATOR, PRACTITIONER, OWNER, 403 role_required",
      "PRACTITIONER, PRACTITIONER, ADMINISTRATOR, 403 role_required",
      "PRACTITIONER, ADMINISTRATOR, PRACTITIONER, 403 role_required",
      "CLIENT, PRACTITIONER, ADMINISTRATOR, 403 pro_required",
      "OWNER, PRACTITIONER, BOSS, 422 invalid_role"
    })
    @Tag("A1")
    void who_may_make_whom_what(String caller, String from, String to, String refusal) {
      Pro member = pro(from);

      Answer answer = give(caller, member.id(), to);

      assertThat(code(answer)).isEqualTo(refusal);
      assertThat(roleOf(member.id())).isEqualTo(refusal.isEmpty() ? to : from);
    }

    @Test
    @Tag("A1")
    void the_owner_cannot_be_demoted_not_even_by_himself() {
      assertThat(code(give("ADMINISTRATOR", practice.proId(), "PRACTITIONER")))
          .isEqualTo("403 role_required");
      assertThat(code(give("OWNER", practice.proId(), "ADMINISTRATOR")))
          .isEqualTo("409 last_owner");
    }

    @Test
    @Tag("A1")
    void the_owner_hands_over_and_becomes_an_administrator() {
      Pro heir = pro("ADMINISTRATOR");

      give("OWNER", heir.id(), "OWNER").ok();

      assertThat(roleOf(heir.id())).isEqualTo("OWNER");
      assertThat(roleOf(practice.proId())).isEqualTo("ADMINISTRATOR");
      assertThat(code(give("OWNER", heir.id(), "PRACTITIONER"))).isEqualTo("403 role_required");
      practice.becomes("pros", practice.proId() + "?role=OWNER");
      assertThat(roleOf(heir.id())).isEqualTo("ADMINISTRATOR");
    }

    @Test
    @Tag("A1")
    void the_feed_tells_the_role_and_the_log_who_changed_it() {
      Pro member = pro("PRACTITIONER");
      give("OWNER", member.id(), "ADMINISTRATOR").ok();

      JsonNode last =
          new ChangeFeed(practice)
              .about(member.id())
              .reduce((first, second) -> second)
              .orElseThrow();

      assertThat(last.get("type").asText()).isEqualTo("member.changed");
      assertThat(last.at("/practitioner/role").asText()).isEqualTo("ADMINISTRATOR");
      assertThat(practice.realm().events("INVITE_ORG").findValuesAsText("roster_event"))
          .contains("member.role_changed");
    }
  }

  @Nested
  class GivenARemoval {

    @ParameterizedTest
    @CsvSource({
      "OWNER, ADMINISTRATOR, ''",
      "OWNER, PRACTITIONER, ''",
      "ADMINISTRATOR, ADMINISTRATOR, ''",
      "ADMINISTRATOR, PRACTITIONER, ''",
      "PRACTITIONER, PRACTITIONER, 403 role_required",
      "PRACTITIONER, ADMINISTRATOR, 403 role_required",
      "CLIENT, PRACTITIONER, 403 pro_required"
    })
    @Tag("A1")
    void who_may_remove_whom(String caller, String role, String refusal) {
      Pro member = pro(role);

      Answer answer = as(caller, "/team/" + member.id()).delete();

      assertThat(code(answer)).isEqualTo(refusal);
      assertThat(practice.organization().hasMember(member.id())).isEqualTo(!refusal.isEmpty());
      assertThat(practice.realm().admin("/users/" + member.id()).get().status()).isEqualTo(200);
    }

    @Test
    @Tag("A1")
    void the_last_owner_stays_and_everybody_else_may_leave() {
      assertThat(code(as("OWNER", "/team/" + practice.proId()).delete()))
          .isEqualTo("409 last_owner");
      assertThat(code(as("ADMINISTRATOR", "/team/" + practice.proId()).delete()))
          .isEqualTo("403 role_required");

      Pro leaver = pro("PRACTITIONER");
      String path =
          "/roster/organizations/" + practice.organization().id() + "/team/" + leaver.id();
      Answer left = practice.realm().call(path).bearer(practice.token(leaver.email())).delete();

      assertThat(left.status()).isEqualTo(204);
      assertThat(practice.organization().hasMember(leaver.id())).isFalse();
    }

    @Test
    @Tag("A1")
    void clients_strangers_and_made_up_ids_are_no_team() {
      String client = practice.account(unique("c"), "Cleo", "Client");
      practice.becomes("clients", client);

      for (String id : List.of(client, "null", "00000000")) {
        assertThat(as("OWNER", "/team/" + id).delete().status()).isEqualTo(404);
        assertThat(give("OWNER", id, "ADMINISTRATOR").status()).isEqualTo(404);
      }
      assertThat(practice.organization().hasMember(client)).isTrue();
    }
  }
}
