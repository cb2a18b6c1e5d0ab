package app.roster.keycloak.signup.ask;

import app.roster.keycloak.address.EmailAddress;
import app.roster.keycloak.invitation.row.InvitationEntity;
import app.roster.keycloak.invitation.row.InvitationSearch;
import app.roster.keycloak.joinrequest.Asker;
import app.roster.keycloak.joinrequest.JoinRequestEntity;
import app.roster.keycloak.joinrequest.JoinRequestRows;
import app.roster.keycloak.joinrequest.JoinRequests;
import app.roster.keycloak.joinrequest.NewJoinRequest;
import app.roster.keycloak.transaction.OwnTransaction;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;

/** One person about to ask one organization: may it be, and the act itself. */
final class Asking {

  private final KeycloakSession session;
  private final Clock clock;
  private final OrganizationModel organization;
  private final UserModel user;

  Asking(KeycloakSession session, Clock clock, OrganizationModel organization, UserModel user) {
    this.session = session;
    this.clock = clock;
    this.organization = organization;
    this.user = user;
  }

  OrganizationModel organization() {
    return organization;
  }

  /** Everything that must hold, read at this moment. */
  AskState state() {
    if (organization.isMember(user)) {
      return AskState.MEMBER;
    }
    if (!user.isEmailVerified() || address().isEmpty()) {
      return AskState.CLOSED;
    }
    if (invitation().isPresent()) {
      return AskState.INVITED;
    }
    if (request().isPresent()) {
      return AskState.WAITING;
    }
    return pausedUntil().isPresent() ? AskState.PAUSED : AskState.ASK;
  }

  /** An invitation of this organization to the proved address of this person. */
  Optional<InvitationEntity> invitation() {
    return address()
        .filter(address -> user.isEmailVerified())
        .flatMap(
            address ->
                new InvitationSearch(session)
                    .pending(organization.getId(), address, clock.instant()));
  }

  /** The request that waits for an answer. */
  Optional<JoinRequestEntity> request() {
    return new JoinRequestRows(session).open(organization.getId(), user.getId());
  }

  /** When a person who was rejected may ask again. */
  Optional<Instant> pausedUntil() {
    return new JoinRequests(session, clock).pausedUntil(organization.getId(), user.getId());
  }

  /**
   * Stores the request in a transaction of its own: of two clicks at the same moment the later one
   * finds the request of the other.
   *
   * @return the id of the request; empty if there was nothing to ask any more
   */
  Optional<String> ask(NewJoinRequest wish) {
    if (state() != AskState.ASK) {
      return Optional.empty();
    }
    Asker asker = new Asker(organization.getId(), user.getId(), address().orElseThrow());
    OwnTransaction transaction = new OwnTransaction(session.getKeycloakSessionFactory());
    try {
      return Optional.ofNullable(
          transaction.callIn(
              session.getContext().getRealm().getId(),
              fresh -> new JoinRequests(fresh, clock).ask(asker, wish).id()));
    } catch (ModelDuplicateException overtaken) {
      return Optional.empty();
    }
  }

  /**
   * Takes the open request back.
   *
   * @return its id; empty if none was open any more
   */
  Optional<String> withdraw() {
    return new JoinRequests(session, clock)
        .withdraw(organization.getId(), user.getId())
        .map(JoinRequestEntity::id);
  }

  private Optional<EmailAddress> address() {
    return EmailAddress.parse(user.getEmail());
  }
}
