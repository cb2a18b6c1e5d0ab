package app.roster.keycloak.invitation;

import app.roster.keycloak.mail.Letter;
import app.roster.keycloak.mail.LetterProvider;
import app.roster.keycloak.settings.Settings;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;

/**
 * Writes the mail of an invitation. The key is made here, at the moment of sending, so that nothing
 * that waits or is kept ever holds it.
 */
final class InvitationLetter implements LetterProvider {

  static final String KIND = "invitation";

  private final KeycloakSession session;
  private final Clock clock;

  InvitationLetter(KeycloakSession session, Clock clock) {
    this.session = session;
    this.clock = clock;
  }

  @Override
  public Optional<Letter> write(String invitationId) {
    Optional<InvitationEntity> wanted =
        locked(invitationId).filter(i -> i.statusAt(clock.instant()) == InvitationStatus.PENDING);
    Optional<OrganizationModel> organization =
        wanted.flatMap(invitation -> organization(invitation.organizationId()));
    return organization.map(from -> letter(wanted.orElseThrow(), from));
  }

  @Override
  public void sent(String invitationId) {
    locked(invitationId)
        .ifPresent(
            invitation -> {
              invitation.sent(clock.instant());
              note(invitation, HistoryType.SENT);
            });
  }

  @Override
  public void failed(String invitationId) {
    locked(invitationId)
        .filter(invitation -> invitation.delivery() != Delivery.FAILED)
        .ifPresent(
            invitation -> {
              invitation.notDelivered();
              note(invitation, HistoryType.FAILED);
            });
  }

  @Override
  public void close() {
    // nothing is held
  }

  private Letter letter(InvitationEntity invitation, OrganizationModel organization) {
    Settings settings = Settings.of(realm());
    String from = oneLine(organization.getName());
    String product = oneLine(settings.productName());
    Map<String, Object> attributes = new HashMap<>();
    attributes.put("organization", from);
    attributes.put("product", product);
    attributes.put("inviter", inviter(invitation));
    attributes.put(
        "messageLines", invitation.message().map(m -> m.lines().toList()).orElse(List.of()));
    attributes.put("link", link(invitation));
    attributes.put("expires", day(invitation));
    attributes.put("support", settings.supportAddress().orElse(""));
    attributes.put("language", invitation.locale().toLanguageTag());
    return new Letter(
        invitation.email(),
        invitation.locale(),
        "rosterInvitationSubject",
        List.of(from, product),
        "roster-invitation.ftl",
        attributes);
  }

  private String link(InvitationEntity invitation) {
    return invitation.linkBase()
        + "realms/"
        + realm().getName()
        + "/roster/invitations/open?key="
        + invitation.newKey();
  }

  private static String day(InvitationEntity invitation) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(invitation.locale())
        .format(invitation.expiresAt().atZone(ZoneOffset.UTC));
  }

  private String inviter(InvitationEntity invitation) {
    UserModel user = session.users().getUserById(realm(), invitation.inviterId());
    return user == null ? "" : PersonName.of(user);
  }

  private Optional<OrganizationModel> organization(String id) {
    return Optional.ofNullable(session.getProvider(OrganizationProvider.class).getById(id))
        .filter(OrganizationModel::isEnabled);
  }

  private Optional<InvitationEntity> locked(String id) {
    Invitations invitations = new Invitations(session, clock);
    return new InvitationSearch(session)
        .byId(id)
        .map(found -> invitations.locked(found.organizationId(), found.id()));
  }

  private void note(InvitationEntity invitation, HistoryType type) {
    new History(session, clock).add(invitation, type, null);
    new Invitations(session, clock).changed(invitation);
  }

  private RealmModel realm() {
    return session.getContext().getRealm();
  }

  /** Names go into headers: no line breaks, no other control characters. */
  private static String oneLine(String name) {
    return name.replaceAll("\\p{Cntrl}+", " ").strip();
  }
}
