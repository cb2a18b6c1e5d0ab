package app.roster.keycloak.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.story.Mails;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@OnPractice
class SettingsIT {

  private static final String DAYS = "roster.invitation-days";

  private final Practice practice;

  SettingsIT(KeycloakGround ground, Mails mails) {
    this.practice = Practice.open(ground, mails);
  }

  private JsonNode setting(String name) {
    JsonNode items = practice.realm().admin("/roster/settings").get().ok().json().get("items");
    return StreamSupport.stream(items.spliterator(), false)
        .filter(item -> name.equals(item.get("name").asText()))
        .findFirst()
        .orElseThrow();
  }

  @Nested
  class GivenAnAdministrator {

    @Test
    void a_setting_can_be_changed_and_brought_back_to_its_default() {
      assertThat(setting("roster.mails-per-address-and-hour").get("value").asText())
          .isEqualTo("20");

      practice.settings(Map.of("roster.mails-per-address-and-hour", 30)).ok();
      assertThat(setting("roster.mails-per-address-and-hour").get("value").asText())
          .isEqualTo("30");
      assertThat(setting("roster.mails-per-address-and-hour").get("own").asBoolean()).isTrue();

      Map<String, Object> none = new HashMap<>();
      none.put("roster.mails-per-address-and-hour", null);
      practice.settings(none).ok();
      assertThat(setting("roster.mails-per-address-and-hour").get("value").asText())
          .isEqualTo("20");
      assertThat(setting("roster.mails-per-address-and-hour").get("own").asBoolean()).isFalse();
    }

    @Test
    void every_wrong_one_is_named_and_nothing_is_changed() {
      Answer answer =
          practice.settings(
              Map.of(
                  DAYS,
                  "91",
                  "roster.app-url",
                  "javascript:alert(1)",
                  "roster.support-address",
                  "nobody",
                  "roster.enabled",
                  "yes",
                  "roster.product-name",
                  "Line\nbreak",
                  "roster.no-such-thing",
                  "1",
                  "roster.resend-pause-seconds",
                  "30"));

      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.json().get("violations"))
          .extracting(v -> v.get("field").asText() + " " + v.get("code").asText())
          .containsExactlyInAnyOrder(
              DAYS + " out_of_range",
              "roster.app-url not_a_web_address",
              "roster.support-address not_a_mail_address",
              "roster.enabled not_a_flag",
              "roster.product-name control_character",
              "roster.no-such-thing unknown_setting");
      assertThat(setting("roster.resend-pause-seconds").get("value").asText()).isEqualTo("60");
    }

    @Test
    void a_change_stands_in_the_admin_events() {
      practice.settings(Map.of("roster.invitations-per-pro-and-minute", "201")).ok();

      JsonNode events =
          practice
              .realm()
              .admin("/admin-events?operationTypes=UPDATE&resourcePath=roster/settings")
              .get()
              .ok()
              .json();
      assertThat(events.get(0).get("resourceType").asText()).isEqualTo("ROSTER_SETTINGS");
    }
  }

  @Nested
  class GivenSomebodyElse {

    @Test
    void a_pro_may_neither_read_nor_change() {
      assertThat(
              practice
                  .realm()
                  .asUser("/roster/settings", practice.token(Practice.PRO))
                  .get()
                  .status())
          .isEqualTo(403);
      assertThat(
              practice
                  .realm()
                  .asUser("/roster/settings", practice.token(Practice.PRO))
                  .json(Map.of(DAYS, "8"))
                  .put()
                  .status())
          .isEqualTo(403);
    }
  }
}
