package app.roster.keycloak.provisioning.letter;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.mail.Letter;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;

class WelcomeMailTest {

  private final Map<String, String> settings = new HashMap<>();
  private boolean resettable = true;

  private RealmModel realm() {
    return (RealmModel)
        Proxy.newProxyInstance(
            RealmModel.class.getClassLoader(),
            new Class<?>[] {RealmModel.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getAttribute" -> settings.get((String) arguments[0]);
                  case "isResetPasswordAllowed" -> resettable;
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private static OrganizationModel organization(String name) {
    return (OrganizationModel)
        Proxy.newProxyInstance(
            OrganizationModel.class.getClassLoader(),
            new Class<?>[] {OrganizationModel.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("getName")) {
                return name;
              }
              throw new UnsupportedOperationException(method.getName());
            });
  }

  private Letter letter(String organization, Locale locale) {
    return new WelcomeMail(realm(), organization(organization))
        .letter(
            new WelcomeMail.Facts(
                "ada@example.org",
                locale,
                Instant.parse("2026-03-01T10:00:00Z"),
                URI.create("https://app.example.org/roster/dashboard"),
                "https://id.example.org/stop"));
  }

  @Test
  @Tag("B3")
  void it_names_organization_and_product_in_the_subject_and_leads_to_the_sign_in_page() {
    settings.put("roster.product-name", "Wellness");

    Letter letter = letter("Nord", Locale.ENGLISH);

    assertThat(letter.address()).isEqualTo("ada@example.org");
    assertThat(letter.subjectArguments()).containsExactly("Nord", "Wellness");
    assertThat(letter.attributes())
        .containsEntry("link", "https://app.example.org/roster/dashboard")
        .containsEntry("stopLink", "https://id.example.org/stop");
  }

  @Test
  void a_name_stays_on_one_line_and_turns_no_words_around() {
    Letter letter = letter("Nord\r\nBcc: all@example.org\u202e", Locale.ENGLISH);

    assertThat(letter.subjectArguments().get(0)).isEqualTo("Nord Bcc: all@example.org");
    assertThat(letter.attributes()).containsEntry("organization", "Nord Bcc: all@example.org");
  }

  @Test
  @Tag("B18")
  void the_last_day_of_the_temporary_password_follows_from_the_setting_and_the_language() {
    assertThat(letter("Nord", Locale.ENGLISH).attributes())
        .containsEntry("expires", "March 31, 2026");
    settings.put("roster.temporary-password-days", "7");
    assertThat(letter("Nord", Locale.GERMAN).attributes()).containsEntry("expires", "8. März 2026");
  }

  @Test
  void forgot_password_is_advised_only_where_it_is_there() {
    resettable = false;
    assertThat(letter("Nord", Locale.ENGLISH).attributes()).containsEntry("resettable", false);
    resettable = true;
    assertThat(letter("Nord", Locale.ENGLISH).attributes()).containsEntry("resettable", true);
  }
}
