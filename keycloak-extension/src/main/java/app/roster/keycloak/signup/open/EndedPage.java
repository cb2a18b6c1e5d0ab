package app.roster.keycloak.signup.open;

import app.roster.keycloak.invitation.row.InvitationEntity;
import app.roster.keycloak.settings.Settings;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.organization.OrganizationProvider;

/**
 * What a link leads to when nothing can be done with it, and what the person may do instead.
 *
 * <p>Whoever holds no valid key learns nothing: made-up, replaced and removed are one page. Only
 * the holder of the key of an invitation that ran out or was declined reads the organization's
 * name, which the mail with that key has told already.
 */
final class EndedPage {

  private static final String TEMPLATE = "roster-ended.ftl";

  private final KeycloakSession session;

  EndedPage(KeycloakSession session) {
    this.session = session;
  }

  /** For a key that belongs to no invitation. */
  Response unknown() {
    return page("unknown", "");
  }

  /** For the key of an invitation whose time has run out. */
  Response expired(InvitationEntity invitation) {
    return named("expired", invitation);
  }

  /** For the key of an invitation that the person has turned down. */
  Response declined(InvitationEntity invitation) {
    return named("declined", invitation);
  }

  /** For the page of an organization that is unknown, disabled, or takes no requests. */
  Response noSuchPage() {
    return form("noPage", "").setStatus(Response.Status.NOT_FOUND).createForm(TEMPLATE);
  }

  /** For somebody who came too often, or to a page that everybody wants to see. */
  Response tooManyVisits(Duration wait) {
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    return form("tooMany", "")
        .setAttribute("minutes", (seconds + 59) / 60)
        .setResponseHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
        .setStatus(Response.Status.TOO_MANY_REQUESTS)
        .createForm(TEMPLATE);
  }

  private Response named(String reason, InvitationEntity invitation) {
    return organization(invitation)
        .map(organization -> page(reason, organization.getName()))
        .orElseGet(this::unknown);
  }

  private Optional<OrganizationModel> organization(InvitationEntity invitation) {
    return Optional.ofNullable(
            session.getProvider(OrganizationProvider.class).getById(invitation.organizationId()))
        .filter(OrganizationModel::isEnabled);
  }

  private Response page(String reason, String organizationName) {
    return form(reason, organizationName).setStatus(Response.Status.GONE).createForm(TEMPLATE);
  }

  private LoginFormsProvider form(String reason, String organizationName) {
    speakAsChosen();
    Settings settings = Settings.of(session.getContext().getRealm());
    return session
        .getProvider(LoginFormsProvider.class)
        .setResponseHeader("Referrer-Policy", "no-referrer")
        .setResponseHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .setAttribute("reason", reason)
        .setAttribute("organizationName", organizationName)
        .setAttribute("productName", settings.productName())
        .setAttribute("supportAddress", settings.supportAddress().orElse(""))
        .setAttribute("appAddress", settings.appUrl().map(URI::toString).orElse(""));
  }

  /** Outside of a sign-in Keycloak does not read the choice that its own links make. */
  private void speakAsChosen() {
    String chosen =
        session
            .getContext()
            .getUri()
            .getQueryParameters()
            .getFirst(LocaleSelectorProvider.KC_LOCALE_PARAM);
    if (chosen != null) {
      session.setAttribute(LocaleSelectorProvider.USER_REQUEST_LOCALE, chosen);
    }
  }
}
