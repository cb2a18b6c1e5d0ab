package app.roster.keycloak.signup.connect;

import app.roster.keycloak.access.TeamRole;
import app.roster.keycloak.invitation.Arrival;
import app.roster.keycloak.invitation.Invitations;
import app.roster.keycloak.invitation.row.InvitationEntity;
import app.roster.keycloak.invitation.row.InvitationStatus;
import app.roster.keycloak.joinrequest.JoinRequests;
import app.roster.keycloak.membership.Consent;
import app.roster.keycloak.membership.Consents;
import app.roster.keycloak.membership.Team;
import app.roster.keycloak.transaction.OwnTransaction;
import app.roster.keycloak.transaction.RealmScope;
import java.time.Clock;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;

/** One person about to follow one invitation: may it be, and the act itself. */
final class Connection {

  private final KeycloakSession session;
  private final Clock clock;
  private final RealmModel realm;
  private final InvitationEntity invitation;
  private final UserModel user;

  Connection(KeycloakSession session, Clock clock, InvitationEntity invitation, UserModel user) {
    this.session = session;
    this.clock = clock;
    this.realm = session.getContext().getRealm();
    this.invitation = invitation;
    this.user = user;
  }

  /** Whether the person is the one who was invited. */
  boolean isForThisAddress() {
    return invitation.email().equalsIgnoreCase(user.getEmail());
  }

  /** Everything that must hold, read at this moment. */
  ConnectState state() {
    if (!isForThisAddress()) {
      return ConnectState.OTHER_ADDRESS;
    }
    InvitationStatus status = invitation.statusAt(clock.instant());
    if (status == InvitationStatus.CANCELLED) {
      return ConnectState.WITHDRAWN;
    }
    if (status == InvitationStatus.ACCEPTED && isMember()) {
      return ConnectState.CONNECTED;
    }
    boolean possible =
        status == InvitationStatus.PENDING
            && user.isEmailVerified()
            && organization().filter(this::inviterMayStillInvite).isPresent();
    return possible ? ConnectState.ASK : ConnectState.CLOSED;
  }

  /**
   * Makes the person a member, in one transaction with the end of the invitation and the consent.
   *
   * @return whether it was done; false means the state has changed under our hands
   */
  boolean establish(String consentLocale) {
    if (state() != ConnectState.ASK
        || !new Invitations(session, clock).accept(invitation, user.getId())) {
      return false;
    }
    OrganizationModel organization = organization().orElseThrow();
    join(organization);
    new Consents(session).give(consent(consentLocale));
    // Whoever is in need not be let in any more.
    new JoinRequests(session, clock).withdraw(organization.getId(), user.getId());
    return true;
  }

  /**
   * Turns the invitation down.
   *
   * @return whether it was done; false means there was nothing left to turn down
   */
  boolean refuse() {
    return state() == ConnectState.ASK
        && new Invitations(session, clock).decline(invitation, user.getId());
  }

  /** The organization, as long as it exists and is enabled. */
  Optional<OrganizationModel> organization() {
    return Optional.ofNullable(
            session.getProvider(OrganizationProvider.class).getById(invitation.organizationId()))
        .filter(OrganizationModel::isEnabled);
  }

  Optional<UserModel> inviter() {
    return Optional.ofNullable(session.users().getUserById(realm, invitation.inviterId()));
  }

  private Consent consent(String locale) {
    return new Consent(
        invitation.organizationId(),
        user.getId(),
        Consent.Occasion.invitation(invitation.id()),
        Consents.TEXT_VERSION,
        locale,
        clock.instant());
  }

  private boolean isMember() {
    return organization().filter(found -> found.isMember(user)).isPresent();
  }

  private boolean inviterMayStillInvite(OrganizationModel organization) {
    return inviter()
        .filter(UserModel::isEnabled)
        .flatMap(inviter -> TeamRole.of(session, organization, inviter))
        .filter(own -> invitation.role().map(own::mayGive).orElse(true))
        .isPresent();
  }

  private void join(OrganizationModel organization) {
    if (invitation.role().isPresent()) {
      new Team(session, clock).become(organization, user, invitation.role().get());
      return;
    }
    // From the moment somebody is a member, Keycloak asks the database twice for every look at the
    // account in this request, some twenty times. So the membership of a client comes last.
    Arrival arrival = new Arrival(session, clock, organization, user);
    OwnTransaction.beforeCommit(session, () -> RealmScope.within(session, realm, arrival::join));
  }
}
