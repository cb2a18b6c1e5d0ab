package app.roster.keycloak.optout;

import app.roster.keycloak.settings.Settings;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;

/** Shows somebody what can be done about mails, in the language of the mail unless they choose. */
final class StopPage {

  private static final String TEMPLATE = "roster-stop.ftl";

  private final KeycloakSession session;

  StopPage(KeycloakSession session) {
    this.session = session;
  }

  /** The choices, or what was chosen. */
  Response show(
      OrganizationModel organization, Correspondent reader, Optional<OptOutScope> chosen) {
    speak(chosenLanguage().orElse(reader.locale().toLanguageTag()));
    return quiet(
        session
            .getProvider(LoginFormsProvider.class)
            .setAttribute("state", chosen.map(OptOutScope::wireName).orElse("ask"))
            .setAttribute("reason", reader.reasonKey())
            .setAttribute("organizationName", organization.getName())
            .setAttribute("productName", Settings.of(session.getContext().getRealm()).productName())
            .createForm(TEMPLATE));
  }

  /** One page for all links that are none of ours, or no longer lead anywhere. */
  Response unusable() {
    chosenLanguage().ifPresent(this::speak);
    return quiet(
        session
            .getProvider(LoginFormsProvider.class)
            .setError("rosterStopUnusable")
            .createErrorPage(Response.Status.NOT_FOUND));
  }

  /** Too many clicks. */
  Response tooMany(Locale locale) {
    speak(chosenLanguage().orElse(locale.toLanguageTag()));
    return quiet(
        session
            .getProvider(LoginFormsProvider.class)
            .setError("rosterStopTooMany")
            .createErrorPage(Response.Status.TOO_MANY_REQUESTS));
  }

  private Optional<String> chosenLanguage() {
    return Optional.ofNullable(
        session
            .getContext()
            .getUri()
            .getQueryParameters()
            .getFirst(LocaleSelectorProvider.KC_LOCALE_PARAM));
  }

  private void speak(String language) {
    session.setAttribute(LocaleSelectorProvider.USER_REQUEST_LOCALE, language);
  }

  private static Response quiet(Response page) {
    return Response.fromResponse(page)
        .header("Referrer-Policy", "no-referrer")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
