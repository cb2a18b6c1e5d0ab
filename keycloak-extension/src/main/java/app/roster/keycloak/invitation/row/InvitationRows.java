package app.roster.keycloak.invitation.row;

import app.roster.keycloak.address.EmailAddress;
import app.roster.keycloak.problem.Problem;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Finds single invitations of the session's realm, to change them. */
public final class InvitationRows {

  private static final int BATCH = 200;

  private final EntityManager entities;
  private final String realmId;

  public InvitationRows(KeycloakSession session) {
    this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    this.realmId = session.getContext().getRealm().getId();
  }

  /** The invitation of this organization with this id, if there is one. */
  public Optional<InvitationEntity> find(String organizationId, String id) {
    return entities
        .createQuery(
            "select i from RosterInvitation i where i.realmId = :realm"
                + " and i.organizationId = :organization and i.id = :id",
            InvitationEntity.class)
        .setParameter("realm", realmId)
        .setParameter("organization", organizationId)
        .setParameter("id", id)
        .getResultList()
        .stream()
        .findFirst();
  }

  /**
   * As {@link #find}, read anew, and nobody else changes it until the transaction ends.
   *
   * @throws Problem 404
   */
  public InvitationEntity locked(String organizationId, String id) {
    return locked(find(organizationId, id).orElseThrow(Problem::notFound));
  }

  /** The same, read anew, and nobody else changes it until the transaction ends. */
  public InvitationEntity locked(InvitationEntity invitation) {
    // A query with a lock would hand out the object read before the lock, with what it said then.
    entities.refresh(invitation, LockModeType.PESSIMISTIC_WRITE);
    return invitation;
  }

  /**
   * The invitation with this id in the realm, which nobody else changes until the transaction ends;
   * for a session that has not read it before.
   */
  public Optional<InvitationEntity> locked(String id) {
    return Optional.ofNullable(
            entities.find(InvitationEntity.class, id, LockModeType.PESSIMISTIC_WRITE))
        .filter(invitation -> invitation.realmId().equals(realmId));
  }

  /** Everything that waits for this address, in any organization. */
  public List<InvitationEntity> pending(EmailAddress address) {
    return entities
        .createQuery(
            "select i from RosterInvitation i where i.realmId = :realm"
                + " and i.email = :email and i.status = :pending",
            InvitationEntity.class)
        .setParameter("realm", realmId)
        .setParameter("email", address.value())
        .setParameter("pending", InvitationStatus.PENDING)
        .getResultList();
  }

  /** Some that have run out and are not marked so, each locked for the session. */
  public List<InvitationEntity> overdue(Instant now) {
    return entities
        .createQuery(
            "select i from RosterInvitation i where i.realmId = :realm"
                + " and i.status = :pending and i.expiresAt <= :now order by i.expiresAt",
            InvitationEntity.class)
        .setParameter("realm", realmId)
        .setParameter("pending", InvitationStatus.PENDING)
        .setParameter("now", now.toEpochMilli())
        .setMaxResults(BATCH)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** What waits for this address in this organization, also when it has run out unnoticed. */
  public Optional<InvitationEntity> pending(String organizationId, EmailAddress address) {
    return entities
        .createQuery(
            "select i from RosterInvitation i where i.realmId = :realm and i.pendingKey = :key",
            InvitationEntity.class)
        .setParameter("realm", realmId)
        .setParameter("key", InvitationEntity.pendingKey(organizationId, address))
        .getResultList()
        .stream()
        .findFirst();
  }

  /** The same, read anew, and nobody else decides or changes it until the transaction ends. */
  public Optional<InvitationEntity> lockedPending(String organizationId, EmailAddress address) {
    return pending(organizationId, address).map(this::locked).filter(InvitationEntity::holdsPlace);
  }

  /**
   * Those of this address into this organization that keep tags, and that nobody has said no to.
   */
  public List<InvitationEntity> withTags(String organizationId, EmailAddress address) {
    return entities
        .createQuery(
            "select i from RosterInvitation i where i.realmId = :realm"
                + " and i.organizationId = :organization and i.email = :email"
                + " and i.status in (:pending, :expired, :accepted) and i.tags is not null"
                + " order by i.id",
            InvitationEntity.class)
        .setParameter("realm", realmId)
        .setParameter("organization", organizationId)
        .setParameter("email", address.value())
        .setParameter("pending", InvitationStatus.PENDING)
        .setParameter("expired", InvitationStatus.EXPIRED)
        .setParameter("accepted", InvitationStatus.ACCEPTED)
        .getResultList();
  }
}
