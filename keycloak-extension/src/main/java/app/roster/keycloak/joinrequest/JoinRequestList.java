package app.roster.keycloak.joinrequest;

import app.roster.keycloak.address.AddressPrefix;
import app.roster.keycloak.paging.Listing;
import app.roster.keycloak.paging.Page;
import app.roster.keycloak.paging.PageRequest;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** The requests to one organization. */
final class JoinRequestList {

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
    return new Listing<>(
            JoinRequestEntity.class, filter.where(), parameters -> bind(parameters, filter))
        .page(entities, wanted, JoinRequestRepresentation::of);
  }

  private void bind(Query query, Filter filter) {
    query.setParameter("realm", realmId).setParameter("organization", organizationId);
    filter.status().ifPresent(status -> query.setParameter("status", status));
    filter.search().bind(query);
  }
}
