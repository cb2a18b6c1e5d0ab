package app.roster.keycloak.invitation.letter;

import app.roster.keycloak.invitation.Invitations;
import app.roster.keycloak.invitation.Occasion;
import app.roster.keycloak.invitation.key.InvitationKeys;
import app.roster.keycloak.invitation.key.InvitationLink;
import app.roster.keycloak.invitation.row.History;
import app.roster.keycloak.invitation.row.HistoryType;
import app.roster.keycloak.invitation.row.InvitationEntity;
import app.roster.keycloak.invitation.row.InvitationRows;
import app.roster.keycloak.invitation.row.InvitationStatus;
import app.roster.keycloak.mail.Letter;
import app.roster.keycloak.mail.LetterProvider;
import app.roster.keycloak.mail.Undelivered;
import app.roster.keycloak.optout.OptOuts;
import app.roster.keycloak.optout.StopToken;
import app.roster.keycloak.wording.PersonName;
import java.time.Clock;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;

/**
 * Writes the mails of invitations. The key is made here, at the moment of sending, so that nothing
 * that waits or is kept ever holds it.
 */
final class InvitationLetter implements LetterProvider {

  private final KeycloakSession session;
  private final Clock clock;
  private final Occasion occasion;

  InvitationLetter(KeycloakSession session, Clock clock, Occasion occasion) {
    this.session = session;
    this.clock = clock;
    this.occasion = occasion;
  }

  @Override
  public Optional<Letter> write(String invitationId) {
    Optional<InvitationEntity> wanted = locked(invitationId).filter(this::isWanted);
    Optional<OrganizationModel> organization =
        wanted.flatMap(invitation -> organization(invitation.organizationId()));
    return organization.map(from -> letter(wanted.orElseThrow(), from));
  }

  @Override
  public void sent(String invitationId) {
    locked(invitationId)
        .ifPresent(
            invitation -> {
              invitation.mail().sent(clock.instant());
              note(invitation, HistoryType.SENT);
            });
  }

  @Override
  public void failed(String invitationId, Undelivered reason) {
    locked(invitationId)
        .filter(invitation -> !invitation.mail().undelivered().equals(Optional.of(reason)))
        .ifPresent(
            invitation -> {
              invitation.mail().notDelivered(reason);
              note(invitation, HistoryType.FAILED);
            });
  }

  @Override
  public void close() {
    // nothing is held
  }

  /** Between the wish and the sending much may have happened. */
  private boolean isWanted(InvitationEntity invitation) {
    boolean outdated = occasion == Occasion.REMINDER && invitation.mail().remindedAt().isEmpty();
    return !outdated
        && invitation.statusAt(clock.instant()) == InvitationStatus.PENDING
        && !new OptOuts(session, clock).forbid(invitation.organizationId(), invitation.email());
  }

  private Letter letter(InvitationEntity invitation, OrganizationModel organization) {
    InvitationLink link = new InvitationLink(realm(), invitation.linkBase());
    return new InvitationMail(realm(), organization)
        .letter(
            occasion,
            new InvitationMail.Facts(
                invitation.email(),
                invitation.locale(),
                inviter(invitation),
                invitation.message(),
                invitation.expiresAt(),
                link.withKey(new InvitationKeys(session, clock).forMail(invitation)),
                link.toStop(new StopToken(session).of(invitation.id()))));
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
    return new InvitationRows(session).locked(id);
  }

  private void note(InvitationEntity invitation, HistoryType type) {
    new History(session, clock).add(invitation, type, null);
    new Invitations(session, clock).changed(invitation);
  }

  private RealmModel realm() {
    return session.getContext().getRealm();
  }
}
