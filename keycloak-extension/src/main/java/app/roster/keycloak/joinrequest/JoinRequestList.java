package app.roster.keycloak.joinrequest;

import app.roster.keycloak.address.AddressPrefix;
import app.roster.keycloak.paging.Page;
import app.roster.keycloak.paging.PageRequest;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * The requests to one organization, at a cost that does not grow with their number: counting ends
 * at {@value #COUNTED}.
 */
final class JoinRequestList {

  static final int COUNTED = 1000;

  private static final String OF_ORGANIZATION =
      " from RosterJoinRequest i where i.realmId = :realm and i.organizationId = :organization";

  private final EntityManager entities;
  private final String realmId;
  private final String organizationId;

  JoinRequestList(KeycloakSession session, String organizationId) {
    this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    this.realmId = session.getContext().getRealm().getId();
    this.organizationId = organizationId;
  }

  /**
   * Which requests are listed.
   *
   * @param status in this state only
   * @param search how the address begins
   */
  record Filter(Optional<JoinRequestStatus> status, AddressPrefix search) {

    private String where() {
      return OF_ORGANIZATION
          + status.map(any -> " and i.status = :status").orElse("")
          + search.condition()
          + (search.isEmpty() ? " order by i.createdAt desc" : " order by i.email");
    }
  }

  /** One page, the newest first, or by address when one is searched for. */
  Page<JoinRequestRepresentation> page(Filter filter, PageRequest wanted) {
    List<JoinRequestRepresentation> items =
        bound(
                entities.createQuery(
                    "select i" + filter.where() + ", i.id", JoinRequestEntity.class),
                filter)
            .setFirstResult(wanted.first())
            .setMaxResults(wanted.max())
            .getResultStream()
            .map(JoinRequestRepresentation::of)
            .toList();
    long counted = counted(filter);
    return new Page<>(items, Math.min(counted, COUNTED), counted > COUNTED);
  }

  private long counted(Filter filter) {
    String some = "(select i.id as id" + filter.where() + " fetch first :most rows only)";
    return bound(entities.createQuery("select count(*) from " + some + " s", Long.class), filter)
        .setParameter("most", COUNTED + 1)
        .getSingleResult();
  }

  private <T> TypedQuery<T> bound(TypedQuery<T> query, Filter filter) {
    query.setParameter("realm", realmId).setParameter("organization", organizationId);
    filter.status().ifPresent(status -> query.setParameter("status", status));
    filter.search().bind(query);
    return query;
  }
}
