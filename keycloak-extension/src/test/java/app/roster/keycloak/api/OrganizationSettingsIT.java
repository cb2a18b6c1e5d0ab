package app.roster.keycloak.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.Call;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.TestOrganization;
import app.roster.keycloak.story.AllAtOnce;
import app.roster.keycloak.story.ChangeFeed;
import app.roster.keycloak.story.Mails;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an organization chooses for itself, by its Owner. */
@OnPractice
class OrganizationSettingsIT {

  private static final String MESSAGE = "roster.invitation-message";
  private static final String DAYS = "roster.reminder-days";
  private static final String INVITERS = "roster.client-inviters";
  private static final String REQUESTS = "roster.requests";
  private static final String MINUTES = "roster.client-view.max-minutes";

  private final Practice practice;

  OrganizationSettingsIT(KeycloakGround ground, Mails mails) {
    this.practice = Practice.open(ground, mails);
  }

  private Call settings() {
    return practice.inOrganization("/settings");
  }

  private Answer set(String name, Object value) {
    Map<String, Object> wish = new HashMap<>();
    wish.put(name, value);
    return settings().json(wish).put();
  }

  private String value(String name) {
    return value(name, settings().get().ok());
  }

  private static String value(String name, Answer all) {
    return all.items()
        .filter(item -> name.equals(item.get("name").asText()))
        .map(item -> item.path("value").asText())
        .findFirst()
        .orElseThrow();
  }

  private Call as(String token) {
    return practice
        .realm()
        .call("/roster/organizations/" + practice.organization().id() + "/settings")
        .bearer(token);
  }

  private String member(String group, String name) {
    String email = name + "@example.org";
    practice.becomes(group, practice.account(email, "Mara", "Member"));
    return practice.token(email);
  }

  @Nested
  class GivenTheOwner {

    @Test
    void a_setting_holds_at_once_and_goes_back_to_its_default() {
      assertThat(value(REQUESTS)).isEqualTo("false");

      set(DAYS, 4).ok();
      Answer answer = set(REQUESTS, true).ok();
      assertThat(value(REQUESTS, answer)).isEqualTo("true");
      assertThat(value(DAYS, answer)).isEqualTo("4");
      assertThat(value(REQUESTS)).isEqualTo("true");
      JsonNode page = practice.inOrganization("/request-settings").get().ok().json();
      assertThat(page.get("open").asBoolean()).isTrue();

      set(REQUESTS, null).ok();
      assertThat(value(REQUESTS)).isEqualTo("false");
      page = practice.inOrganization("/request-settings").get().ok().json();
      assertThat(page.get("open").asBoolean()).isFalse();
    }

    @Test
    void the_own_message_stands_in_the_dialog() {
      String message = "Hello,\n<b>come</b> & see us.";

      set(MESSAGE, "  " + message + "\n").ok();

      assertThat(value(MESSAGE)).isEqualTo(message);
      JsonNode dialog = practice.inOrganization("/invitation-settings").get().ok().json();
      assertThat(dialog.get("defaultMessage").asText()).isEqualTo(message);
    }

    @Test
    void a_message_of_the_greatest_length_is_kept_whole() {
      String longest = "ä".repeat(253) + "🌿";

      set(MESSAGE, longest).ok();

      assertThat(value(MESSAGE)).isEqualTo(longest);
      assertThat(set(MESSAGE, longest + "x").status()).isEqualTo(422);
      assertThat(value(MESSAGE)).isEqualTo(longest);
    }

    @Test
    void every_wrong_one_is_named_and_nothing_is_changed() {
      set(DAYS, 3).ok();

      Answer answer =
          settings()
              .json(
                  Map.of(
                      DAYS,
                      31,
                      INVITERS,
                      "NOBODY",
                      REQUESTS,
                      "yes",
                      MINUTES,
                      "9",
                      MESSAGE,
                      "bell \u0007",
                      "roster.enabled",
                      "true"))
              .put();

      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.text("code")).isEqualTo("invalid_settings");
      assertThat(answer.json().get("violations"))
          .extracting(v -> v.get("field").asText() + " " + v.get("code").asText())
          .containsExactlyInAnyOrder(
              DAYS + " out_of_range",
              INVITERS + " not_a_choice",
              REQUESTS + " not_a_flag",
              MINUTES + " out_of_range",
              MESSAGE + " control_character",
              "roster.enabled unknown_setting");
      assertThat(value(DAYS)).isEqualTo("3");
    }

    @Test
    void other_attributes_of_the_organization_stay() {
      TestOrganization organization = practice.organization();
      organization.change(Map.of("attributes", Map.of("crm", List.of("4711"), DAYS, List.of("5"))));

      set(INVITERS, "ADMINISTRATORS").ok();

      JsonNode attributes =
          practice
              .realm()
              .admin("/organizations/" + organization.id())
              .get()
              .ok()
              .json()
              .get("attributes");
      assertThat(attributes.get("crm").get(0).asText()).isEqualTo("4711");
      assertThat(attributes.get(DAYS).get(0).asText()).isEqualTo("5");
      assertThat(attributes.get(INVITERS).get(0).asText()).isEqualTo("ADMINISTRATORS");
      set(INVITERS, "").ok();
    }

    @Test
    void of_two_who_set_the_same_at_the_same_moment_one_is_last() {
      AllAtOnce.of(List.of(11, 12, 13, 14, 15, 16, 17, 18), days -> set(DAYS, days).ok());

      JsonNode attributes =
          practice
              .realm()
              .admin("/organizations/" + practice.organization().id())
              .get()
              .ok()
              .json()
              .get("attributes");
      assertThat(attributes.get(DAYS)).hasSize(1);
    }

    @Test
    void the_change_is_told_to_the_application_and_the_log_without_its_content() {
      ChangeFeed feed = new ChangeFeed(practice);
      String before = feed.now();

      set(MESSAGE, "Canary of the log").ok();

      assertThat(feed.after(before, "organization.changed"))
          .extracting(item -> item.get("organizationId").asText())
          .containsOnly(practice.organization().id());
      String events = practice.realm().admin("/events?type=INVITE_ORG").get().ok().body();
      assertThat(events).contains("organization.settings_changed", MESSAGE);
      assertThat(events).doesNotContain("Canary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null"})
    void a_body_without_a_wish_is_refused(String body) {
      assertThat(settings().text("application/json", body).put().status()).isEqualTo(400);
    }
  }

  @Nested
  class GivenSomebodyElse {

    @Test
    void a_practitioner_reads_but_does_not_change() {
      String token = member("pros", "practitioner.settings");

      assertThat(as(token).get().status()).isEqualTo(200);
      Answer answer = as(token).json(Map.of(DAYS, 3)).put();
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.text("code")).isEqualTo("administrator_required");
    }

    @Test
    void a_client_does_neither() {
      String token = member("clients", "client.settings");

      assertThat(as(token).get().status()).isEqualTo(403);
      assertThat(as(token).json(Map.of(DAYS, 3)).put().status()).isEqualTo(403);
    }

    @Test
    void the_owner_of_another_organization_does_not_find_it() {
      TestOrganization other = Practice.organization(practice.realm(), "Other", "other-settings");
      assertThat(practice.asProOf(other, "/settings").get().status()).isEqualTo(404);
      assertThat(practice.asProOf(other, "/settings").json(Map.of(DAYS, 3)).put().status())
          .isEqualTo(404);
    }

    @Test
    void nobody_gets_nothing() {
      assertThat(as("forged").get().status()).isEqualTo(401);
    }
  }
}
