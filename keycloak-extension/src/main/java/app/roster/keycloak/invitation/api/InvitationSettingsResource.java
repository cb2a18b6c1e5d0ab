package app.roster.keycloak.invitation.api;

import app.roster.keycloak.settings.Setting;
import app.roster.keycloak.settings.Settings;
import app.roster.keycloak.wording.Texts;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;

/** What the invite dialog starts with: {@code …/invitation-settings}. */
public final class InvitationSettingsResource {

  /** Attribute of an organization that replaces our default message. */
  static final String MESSAGE_ATTRIBUTE = "roster.invitation-message";

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
        ownMessage()
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

  private Optional<String> ownMessage() {
    return organization.getAttributes().getOrDefault(MESSAGE_ATTRIBUTE, List.of()).stream()
        .filter(message -> !message.isBlank())
        .findFirst();
  }
}
