package app.roster.keycloak.invitation.api;

import app.roster.keycloak.invitation.row.InvitationEntity;
import app.roster.keycloak.invitation.row.InvitationStatus;
import app.roster.keycloak.paging.Listing;
import app.roster.keycloak.paging.Page;
import app.roster.keycloak.paging.PageRequest;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Lists of invitations, of one organization or of a whole realm. */
final class InvitationList {

  private static final String IN_REALM = " from RosterInvitation i where i.realmId = :realm";
  private static final String IN_ORGANIZATION = " and i.organizationId = :organization";
  private static final String PENDING = " and i.status = :status and i.expiresAt > :now";
  private static final String EXPIRED =
      " and (i.status = :status or (i.status = :pending and i.expiresAt <= :now))";
  private static final String DECIDED = " and i.status = :status";

  private static final String NEWEST_FIRST = " order by i.createdAt desc";
  private static final String BY_ADDRESS = " order by i.email";

  private final EntityManager entities;
  private final String realmId;

  InvitationList(KeycloakSession session) {
    this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    this.realmId = session.getContext().getRealm().getId();
  }

  /** One page, the newest first, or by address when one is searched for. */
  Page<InvitationRepresentation> page(InvitationFilter filter, PageRequest wanted) {
    return new Listing<>(
            InvitationEntity.class,
            where(filter) + order(filter),
            parameters -> bind(parameters, filter))
        .page(entities, wanted, found -> InvitationRepresentation.of(found, filter.now()));
  }

  private static String order(InvitationFilter filter) {
    return filter.search().isEmpty() ? NEWEST_FIRST : BY_ADDRESS;
  }

  private static String where(InvitationFilter filter) {
    return IN_REALM
        + filter.organizationId().map(id -> IN_ORGANIZATION).orElse("")
        + filter.status().map(InvitationList::state).orElse("")
        + filter.search().condition();
  }

  private static String state(InvitationStatus status) {
    return switch (status) {
      case PENDING -> PENDING;
      case EXPIRED -> EXPIRED;
      case ACCEPTED, DECLINED, CANCELLED -> DECIDED;
    };
  }

  private void bind(Query query, InvitationFilter filter) {
    query.setParameter("realm", realmId);
    filter.organizationId().ifPresent(id -> query.setParameter("organization", id));
    filter.status().ifPresent(status -> restrict(query, status, filter));
    filter.search().bind(query);
  }

  private static void restrict(Query query, InvitationStatus status, InvitationFilter filter) {
    query.setParameter("status", status);
    if (status == InvitationStatus.PENDING || status == InvitationStatus.EXPIRED) {
      query.setParameter("now", filter.now().toEpochMilli());
    }
    if (status == InvitationStatus.EXPIRED) {
      query.setParameter("pending", InvitationStatus.PENDING);
    }
  }
}
