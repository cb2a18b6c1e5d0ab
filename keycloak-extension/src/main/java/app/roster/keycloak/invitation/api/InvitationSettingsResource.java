package app.roster.keycloak.invitation.api;

import app.roster.keycloak.settings.OrganizationSetting;
import app.roster.keycloak.settings.OrganizationSettings;
import app.roster.keycloak.settings.Setting;
import app.roster.keycloak.settings.Settings;
import app.roster.keycloak.wording.Texts;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;

/** What the invite dialog starts with: {@code …/invitation-settings}. */
public final class InvitationSettingsResource {

  private final KeycloakSession session;
  private final OrganizationModel organization;

  public InvitationSettingsResource(KeycloakSession session, OrganizationModel organization) {
    this.session = session;
    this.organization = organization;
  }

  /** In the language of the request, as far as the realm speaks it. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public InvitationSettings read() {
    Texts texts = new Texts(session);
    Locale locale =
        texts.supported(
            session.getContext().getHttpRequest().getHttpHeaders().getAcceptableLanguages());
    Settings settings = Settings.of(session.getContext().getRealm());
    String product = settings.productName();
    String message =
        OrganizationSettings.of(organization)
            .value(OrganizationSetting.INVITATION_MESSAGE)
            .orElseGet(
                () ->
                    texts.text(
                        "rosterInvitationDefaultMessage", locale, organization.getName(), product));
    String subject = texts.text("rosterInvitationSubject", locale, organization.getName(), product);
    return new InvitationSettings(
        message,
        InvitationIntake.MESSAGE_LIMIT,
        subject,
        product,
        texts.languages(),
        texts.own().toLanguageTag(),
        settings.invitationLifespan().toDays(),
        settings.longestInvitationDays(),
        settings.resendPause().toSeconds(),
        settings.number(Setting.RESENDS_PER_DAY));
  }
}
