package app.roster.clienttable;

import app.roster.access.Actor;
import app.roster.access.Guard;
import app.roster.kernel.ForbiddenException;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The active clients of an organization, a page at a time, at the cost of a page. */
@Stateless
public class ClientTable {

  @PersistenceContext(unitName = "roster")
  private EntityManager entities;

  @Inject private Guard guard;
  @Inject private Clock clock;

  /**
   * One page of the clients of the organization the actor works in.
   *
   * @param query its sort must name a column that can be sorted by, else it is by last name
   * @throws ForbiddenException if the actor is no Pro of an enabled organization
   */
  public ClientPage page(Actor actor, ClientQuery query) {
    OrganizationId organization = guard.admitPro(actor);
    ClientSearch search = new ClientSearch(organization, query.patterns());
    Ordering ordering = TableColumns.ordering(query.sort());
    List<ClientRow> rows = rows(search, ordering, query.page());
    return new ClientPage(rows, search.count(entities), clock.instant());
  }

  private List<ClientRow> rows(ClientSearch search, Ordering ordering, PageRequest page) {
    List<ClientRow> rows = new ArrayList<>(search.ordered(entities, ordering, page));
    if (rows.size() < page.size() && ordering.leavesSomeOut()) {
      int before = search.countOrdered(entities, ordering);
      PageRequest rest =
          new PageRequest(Math.max(0, page.first() - before), page.size() - rows.size());
      rows.addAll(search.leftOut(entities, ordering, rest));
    }
    return rows;
  }
}
