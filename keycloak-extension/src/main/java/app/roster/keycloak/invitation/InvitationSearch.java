package app.roster.keycloak.invitation;

import app.roster.keycloak.paging.Page;
import app.roster.keycloak.paging.PageRequest;
import app.roster.keycloak.paging.SearchText;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Pages and look-ups of invitations that change nothing. */
public final class InvitationSearch {

  private static final String LISTED =
      " from RosterInvitation i where i.realmId = :realm and i.email like :search escape '\\'";
  private static final String IN_ORGANIZATION = " and i.organizationId = :organization";
  private static final String PENDING = " and i.status = :status and i.expiresAt > :now";
  private static final String EXPIRED =
      " and (i.status = :status or (i.status = :pending and i.expiresAt <= :now))";
  private static final String DECIDED = " and i.status = :status";

  private final EntityManager entities;
  private final String realmId;

  public InvitationSearch(KeycloakSession session) {
    this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    this.realmId = session.getContext().getRealm().getId();
  }

  /** One page, the newest first, and how many there are in all. */
  Page<InvitationRepresentation> representations(InvitationFilter filter, PageRequest wanted) {
    List<InvitationRepresentation> items =
        page(filter, wanted).stream()
            .map(invitation -> InvitationRepresentation.of(invitation, filter.now()))
            .toList();
    return new Page<>(items, total(filter));
  }

  private List<InvitationEntity> page(InvitationFilter filter, PageRequest wanted) {
    return filtered("select i", filter, " order by i.createdAt desc, i.id", InvitationEntity.class)
        .setFirstResult(wanted.first())
        .setMaxResults(wanted.max())
        .getResultList();
  }

  private long total(InvitationFilter filter) {
    return filtered("select count(i)", filter, "", Long.class).getSingleResult();
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
    return all(List.of(id)).stream().findFirst();
  }

  /** The invitation an earlier request with this key has made. */
  Optional<InvitationEntity> byRequest(String requestKey) {
    return entities
        .createQuery(
            "select i from RosterInvitation i where i.realmId = :realm and i.requestKey = :key",
            InvitationEntity.class)
        .setParameter("realm", realmId)
        .setParameter("key", requestKey)
        .getResultStream()
        .findFirst();
  }

  private <T> TypedQuery<T> filtered(
      String select, InvitationFilter filter, String order, Class<T> type) {
    String condition =
        filter.organizationId().map(id -> IN_ORGANIZATION).orElse("")
            + filter.status().map(InvitationSearch::condition).orElse("");
    TypedQuery<T> query =
        entities
            .createQuery(select + LISTED + condition + order, type)
            .setParameter("realm", realmId)
            .setParameter("search", SearchText.anywhere(filter.search()));
    filter.organizationId().ifPresent(id -> query.setParameter("organization", id));
    filter.status().ifPresent(status -> restrict(query, status, filter.now()));
    return query;
  }

  private static String condition(InvitationStatus status) {
    return switch (status) {
      case PENDING -> PENDING;
      case EXPIRED -> EXPIRED;
      case ACCEPTED, DECLINED, CANCELLED -> DECIDED;
    };
  }

  private static void restrict(TypedQuery<?> query, InvitationStatus status, Instant now) {
    query.setParameter("status", status);
    if (status == InvitationStatus.PENDING || status == InvitationStatus.EXPIRED) {
      query.setParameter("now", now.toEpochMilli());
    }
    if (status == InvitationStatus.EXPIRED) {
      query.setParameter("pending", InvitationStatus.PENDING);
    }
  }
}
