package app.roster.keycloak.signup.open;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.signup.Invitee;
import app.roster.keycloak.signup.Stranger;
import app.roster.keycloak.story.Browser;
import app.roster.keycloak.story.Mails;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The address of an organization's own page, as anybody may call it. */
@OnPractice
class JoinPageIT {

  private final Practice practice;

  JoinPageIT(KeycloakGround ground, Mails mails) {
    this.practice = Practice.open(ground, mails);
  }

  @BeforeEach
  void open() {
    Stranger.pageIs(practice, true);
  }

  private Browser at(String alias) {
    return practice.browser().open(practice.realm().uri("/roster/join/" + alias));
  }

  @Nested
  class GivenAnOpenPage {

    @Test
    void it_leads_to_a_sign_up_that_names_the_organization_and_offers_the_sign_in() {
      Browser browser = at("nord");

      assertThat(browser.firstAnswer().statusCode()).isEqualTo(303);
      assertThat(browser.firstTarget().getPath()).endsWith("/registrations");
      assertThat(browser.firstTarget().getQuery()).contains("join=").doesNotContain("nord");
      assertThat(browser.page()).contains("name=\"email\"").contains("login-actions/authenticate");
    }

    @Test
    void who_only_looks_and_who_fetches_ahead_get_nothing() {
      assertThat(practice.realm().call("/roster/join/nord").head().status()).isEqualTo(204);
      assertThat(practice.realm().call("/roster/join/none").head().status()).isEqualTo(204);
      assertThat(
              practice
                  .realm()
                  .call("/roster/join/nord")
                  .header("Sec-Purpose", "prefetch")
                  .get()
                  .status())
          .isEqualTo(204);
    }

    @Test
    void pros_are_told_its_address() {
      assertThat(practice.inOrganization("/request-settings").get().ok().json().toString())
          .contains("\"open\":true")
          .contains(Stranger.page(practice).getPath());
    }
  }

  @Nested
  class GivenNoPage {

    private String neutral() {
      Browser browser = at("nobody");
      assertThat(browser.status()).isEqualTo(404);
      // The links that choose a language hold the address that was called.
      return browser.page().replace("/join/nobody", "/join/nord");
    }

    @Test
    void unknown_closed_and_disabled_are_one_and_the_same_page() {
      String unknown = neutral();
      assertThat(unknown).contains("data-reason=\"noPage\"");

      Stranger.pageIs(practice, false);
      Browser closed = at("nord");
      assertThat(closed.status()).isEqualTo(404);
      assertThat(closed.page()).isEqualTo(unknown);

      Stranger.pageIs(practice, true);
      practice.organization().change(Map.of("enabled", false));
      Browser disabled = at("nord");
      practice.organization().change(Map.of("enabled", true));
      assertThat(disabled.status()).isEqualTo(404);
      assertThat(disabled.page()).isEqualTo(unknown);
    }

    @Test
    void the_page_speaks_the_language_that_is_chosen_on_it() {
      assertThat(at("nobody?kc_locale=de").page()).contains("Diese Seite gibt es nicht");
      assertThat(at("nobody?kc_locale=xx").page()).contains("This page does not exist");
    }

    @Test
    void pros_are_told_that_it_is_closed() {
      Stranger.pageIs(practice, false);

      assertThat(practice.inOrganization("/request-settings").get().ok().body())
          .isEqualTo("{\"open\":false}");
    }

    @Test
    void a_handle_of_ones_own_making_opens_no_sign_up() {
      Browser browser =
          practice
              .browser()
              .open(
                  practice
                      .realm()
                      .uri(
                          "/protocol/openid-connect/registrations?client_id=roster-app"
                              + "&response_type=code&scope=openid&code_challenge_method=S256"
                              + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
                              + "&redirect_uri=http%3A%2F%2Flocalhost%3A9%2Froster%2Fdashboard"
                              + "&join="
                              + practice.organization().id()));

      browser.submit(Invitee.profileWith("email", "forger@example.org"));

      assertThat(browser.page()).contains("by invitation only");
    }
  }

  @Nested
  class GivenLimits {

    @AfterEach
    void lift() {
      Map<String, Object> defaults = new HashMap<>();
      defaults.put("roster.join-visits-per-address-and-hour", null);
      defaults.put("roster.join-visits-per-organization-and-hour", null);
      practice.settings(defaults).ok();
    }

    private void refused(Browser browser) {
      assertThat(browser.status()).isEqualTo(429);
      assertThat(browser.page()).contains("data-reason=\"tooMany\"");
      String wait = browser.lastAnswer().headers().firstValue("Retry-After").orElseThrow();
      assertThat(Integer.parseInt(wait)).isBetween(3400, 3600);
    }

    @Test
    void one_network_address_cannot_call_for_ever_whatever_the_alias() {
      at("nord");
      at("none");
      practice.settings(Map.of("roster.join-visits-per-address-and-hour", 2)).ok();

      refused(at("nord"));
      refused(at("none"));
    }

    @Test
    void one_organization_cannot_be_called_for_ever() {
      at("nord");
      practice.settings(Map.of("roster.join-visits-per-organization-and-hour", 1)).ok();

      refused(at("nord"));
      assertThat(at("none").status()).isEqualTo(404);
    }
  }
}
