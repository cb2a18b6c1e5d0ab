package app.roster.joinrequests;

import app.roster.access.Actor;
import app.roster.access.Guard;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.Page;
import app.roster.kernel.PageRequest;
import app.roster.kernel.SearchText;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The open requests to the organization a Pro works in, as Keycloak last told them. */
@Stateless
public class OpenRequests {

  private static final String OPEN =
      " from join_request where organization_id = :organization"
          + " and email like :pattern escape '\\'";

  @PersistenceContext(unitName = "roster")
  private EntityManager entities;

  @Inject private Guard guard;

  /**
   * One page; who has waited longest comes first.
   *
   * @param search part of the address; empty for all
   */
  public Page<OpenRequest> page(Actor actor, String search, PageRequest wanted) {
    OrganizationId organization = guard.admitPro(actor);
    String rows = "select id, email, message, created_at" + OPEN + " order by created_at, id";
    List<?> page =
        bound(entities.createNativeQuery(rows, Tuple.class), organization, search)
            .setFirstResult(wanted.first())
            .setMaxResults(wanted.size())
            .getResultList();
    Query count = entities.createNativeQuery("select count(*)" + OPEN);
    Number total = (Number) bound(count, organization, search).getSingleResult();
    return new Page<>(
        page.stream().map(Tuple.class::cast).map(OpenRequests::request).toList(),
        total.longValue());
  }

  private static Query bound(Query query, OrganizationId organization, String search) {
    return query
        .setParameter("organization", organization.value())
        .setParameter("pattern", SearchText.anywhere(search));
  }

  private static OpenRequest request(Tuple row) {
    return new OpenRequest(
        new RequestId(row.get("id", String.class)),
        row.get("email", String.class),
        Optional.ofNullable(row.get("message", String.class)),
        row.get("created_at", Instant.class));
  }
}
