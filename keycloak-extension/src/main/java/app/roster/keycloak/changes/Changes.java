package app.roster.keycloak.changes;

import app.roster.keycloak.transaction.OwnTransaction;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Appends change rows in the transaction of the session, so a change and its row stand or fall. */
public final class Changes {

  /** Says of a session that its commit will wake the readers: once is enough for all its rows. */
  private static final String SIGNALLED = "roster.changes.signalled";

  private final KeycloakSession session;
  private final EntityManager entities;
  private final String realmId;
  private final Clock clock;

  /** Appends to the feed of the session's realm. */
  public Changes(KeycloakSession session, Clock clock) {
    this.session = session;
    this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    this.realmId = session.getContext().getRealm().getId();
    this.clock = clock;
  }

  /** Name, alias or state of an organization changed, or it is gone. */
  public void organizationChanged(String organizationId) {
    append(change(ChangeType.ORGANIZATION_CHANGED).of(organizationId));
  }

  /** Somebody became a member, or a member of another kind. */
  public void memberJoined(String organizationId, String userId) {
    append(change(ChangeType.MEMBER_JOINED).of(organizationId).touching(userId));
  }

  /** A member was archived or restored, or has another role. */
  public void memberChanged(String organizationId, String userId) {
    append(change(ChangeType.MEMBER_CHANGED).of(organizationId).touching(userId));
  }

  /** Somebody is no longer a member. */
  public void memberLeft(String organizationId, String userId) {
    append(change(ChangeType.MEMBER_LEFT).of(organizationId).touching(userId));
  }

  /** Names, address or attributes of a member changed. */
  public void profileChanged(String organizationId, String userId) {
    append(change(ChangeType.PROFILE_CHANGED).of(organizationId).touching(userId));
  }

  /** A member's account was enabled, disabled, or used to sign in. */
  public void accountChanged(String organizationId, String userId) {
    append(change(ChangeType.ACCOUNT_CHANGED).of(organizationId).touching(userId));
  }

  /** Anything about an invitation changed, its delivery included. */
  public void invitationChanged(String organizationId, String invitationId) {
    append(
        change(ChangeType.INVITATION_CHANGED).of(organizationId).touchingInvitation(invitationId));
  }

  /** A person asked an organization, or the request was decided or taken back. */
  public void requestChanged(ChangeType type, String organizationId, String requestId) {
    append(change(type).of(organizationId).touchingRequest(requestId));
  }

  private void append(ChangeEntity change) {
    entities.persist(change);
    if (session.getAttribute(SIGNALLED) == null) {
      session.setAttribute(SIGNALLED, true);
      OwnTransaction.afterCommit(session, ChangeSignal.LOCAL::raise);
    }
  }

  private ChangeEntity change(ChangeType type) {
    return new ChangeEntity(realmId, type, clock.instant());
  }
}
