package app.roster.keycloak.invitation.row;

import app.roster.keycloak.address.EmailAddress;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Look-ups of invitations that change nothing. */
public final class InvitationSearch {

  private final EntityManager entities;
  private final String realmId;
  private final InvitationRows rows;

  public InvitationSearch(KeycloakSession session) {
    this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    this.realmId = session.getContext().getRealm().getId();
    this.rows = new InvitationRows(session);
  }

  /** The invitations with these ids, in one query. */
  public List<InvitationEntity> all(Collection<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery(
            "select i from RosterInvitation i where i.realmId = :realm and i.id in :ids",
            InvitationEntity.class)
        .setParameter("realm", realmId)
        .setParameter("ids", ids)
        .getResultList();
  }

  /** One page of all invitations of the realm by id, starting behind one. */
  public List<InvitationEntity> after(String id, int max) {
    return entities
        .createQuery(
            "select i from RosterInvitation i where i.realmId = :realm and i.id > :id order by i.id",
            InvitationEntity.class)
        .setParameter("realm", realmId)
        .setParameter("id", id)
        .setMaxResults(max)
        .getResultList();
  }

  /** The invitation with this id in the realm, for those who hold a proof of their own. */
  public Optional<InvitationEntity> byId(String id) {
    return Optional.ofNullable(entities.find(InvitationEntity.class, id))
        .filter(invitation -> invitation.realmId().equals(realmId));
  }

  /** What waits for this address in this organization and has not run out. */
  public Optional<InvitationEntity> pending(
      String organizationId, EmailAddress address, Instant now) {
    return rows.pending(organizationId, address)
        .filter(found -> found.statusAt(now) == InvitationStatus.PENDING);
  }

  /**
   * Whether anybody in the realm has been invited with this address or by a request of this key.
   */
  public boolean knows(InvitationRequest request) {
    return !entities
        .createQuery(
            "select i.id from RosterInvitation i where i.realmId = :realm"
                + " and (i.email = :email or i.requestKey = :key)",
            String.class)
        .setParameter("realm", realmId)
        .setParameter("email", request.address().value())
        .setParameter("key", request.requestKey())
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** The invitation an earlier request with this key has made. */
  public Optional<InvitationEntity> byRequest(String requestKey) {
    return entities
        .createQuery(
            "select i from RosterInvitation i where i.realmId = :realm and i.requestKey = :key",
            InvitationEntity.class)
        .setParameter("realm", realmId)
        .setParameter("key", requestKey)
        .getResultList()
        .stream()
        .findFirst();
  }
}
