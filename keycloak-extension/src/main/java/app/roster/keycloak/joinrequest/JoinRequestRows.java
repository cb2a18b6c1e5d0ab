package app.roster.keycloak.joinrequest;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Finds requests of the session's realm. */
public final class JoinRequestRows {

  private static final String OF_REALM =
      "select r from RosterJoinRequest r where r.realmId = :realm and ";

  private final EntityManager entities;
  private final String realmId;

  public JoinRequestRows(KeycloakSession session) {
    this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    this.realmId = session.getContext().getRealm().getId();
  }

  /** The requests with these ids, in one query. */
  public List<JoinRequestEntity> all(Collection<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : query("r.id in :ids").setParameter("ids", ids).getResultList();
  }

  /** The request of this organization with this id, if there is one. */
  Optional<JoinRequestEntity> find(String organizationId, String id) {
    return query("r.organizationId = :organization and r.id = :id")
        .setParameter("organization", organizationId)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** The one request of this person to this organization that waits for an answer. */
  public Optional<JoinRequestEntity> open(String organizationId, String userId) {
    return query("r.openKey = :key")
        .setParameter("key", JoinRequestEntity.openKey(organizationId, userId))
        .getResultStream()
        .findFirst();
  }

  /** Everything this person waits for. */
  List<JoinRequestEntity> openOf(String userId) {
    return query("r.userId = :user and r.status = :open")
        .setParameter("user", userId)
        .setParameter("open", JoinRequestStatus.OPEN)
        .getResultList();
  }

  /** When this organization last rejected this person, if since then. */
  Optional<Instant> rejectedSince(String organizationId, String userId, Instant since) {
    return query(
            "r.organizationId = :organization and r.userId = :user and r.status = :rejected"
                + " and r.decidedAt > :since order by r.decidedAt desc")
        .setParameter("organization", organizationId)
        .setParameter("user", userId)
        .setParameter("rejected", JoinRequestStatus.REJECTED)
        .setParameter("since", since.toEpochMilli())
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .flatMap(JoinRequestEntity::decidedAt);
  }

  private TypedQuery<JoinRequestEntity> query(String condition) {
    return entities
        .createQuery(OF_REALM + condition, JoinRequestEntity.class)
        .setParameter("realm", realmId);
  }
}
