package app.roster.clienttable;

import app.roster.access.Action;
import app.roster.access.Actor;
import app.roster.access.DataAccess;
import app.roster.access.Guard;
import app.roster.access.Resource;
import app.roster.clienttable.ClientSearch.State;
import app.roster.kernel.ForbiddenException;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.Page;
import app.roster.kernel.PageRequest;
import app.roster.kernel.PersonId;
import app.roster.kernel.UserId;
import app.roster.measurements.SummaryRow;
import app.roster.measurements.SummaryRows;
import app.roster.measurements.catalogue.Attribute;
import app.roster.tags.ClientTags;
import app.roster.tags.Tag;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The clients of an organization, a page at a time, at the cost of a page. */
@Stateless
public class ClientTable {

  /** Counting ends here and stands for "that many or more": nobody pages on that far. */
  public static final int COUNT_LIMIT = 10_001;

  @PersistenceContext(unitName = "roster")
  private EntityManager entities;

  @Inject private Guard guard;
  @Inject private SummaryRows summaries;
  @Inject private ClientTags tags;
  @Inject private Event<DataAccess> accesses;
  @Inject private Clock clock;

  /**
   * One page of the clients of the organization the actor works in.
   *
   * @param query its sort must name a column that can be sorted by, else it is by last name
   * @throws ForbiddenException if the actor is no Pro of an enabled organization
   */
  public ClientPage page(Actor actor, ClientQuery query) {
    OrganizationId organization = guard.admitPro(actor);
    ClientSearch search = new ClientSearch(organization, State.ACTIVE, query.filter());
    Ordering ordering = TableColumns.ordering(query.sort());
    List<ClientRow> rows = rows(search, ordering, query.page());
    List<Attribute> attributes =
        query.columns().stream().map(TableColumns::attribute).flatMap(Optional::stream).toList();
    Map<PersonId, Map<Attribute, SummaryRow>> values =
        summaries.page(actor, rows.stream().map(ClientRow::person).toList(), attributes);
    writeDown(actor, values.keySet(), rows, Resource.MEASUREMENT);
    Map<PersonId, List<Tag>> own = tags(actor, query, rows);
    writeDown(actor, own.keySet(), rows, Resource.TAG);
    return new ClientPage(rows, values, own, clock.instant());
  }

  /**
   * How many clients there are, up to {@link #COUNT_LIMIT}.
   *
   * @throws ForbiddenException if the actor is no Pro of an enabled organization
   */
  public int count(Actor actor, ClientFilter filter) {
    OrganizationId organization = guard.admitPro(actor);
    return new ClientSearch(organization, State.ACTIVE, filter).count(entities);
  }

  /**
   * One page of the archived clients of the organization the actor works in, without any values:
   * they are set aside, not looked at.
   *
   * @param query its columns are left out
   * @throws ForbiddenException if the actor is no Pro of an enabled organization
   */
  public Page<ClientRow> archived(Actor actor, ClientQuery query) {
    OrganizationId organization = guard.admitPro(actor);
    ClientSearch search = new ClientSearch(organization, State.ARCHIVED, query.filter());
    Ordering ordering = TableColumns.ordering(query.sort());
    return new Page<>(rows(search, ordering, query.page()), search.count(entities));
  }

  /**
   * One client of the organization the actor works in, as a row of the table.
   *
   * @throws NotFoundException if the person is unknown or not the actor's client
   */
  public ClientRow row(Actor actor, UserId client) {
    OrganizationId organization = guard.admitPro(actor);
    return new ClientSearch(organization, State.ACTIVE, ClientFilter.searching(""))
        .one(entities, client)
        .orElseThrow(NotFoundException::new);
  }

  private Map<PersonId, List<Tag>> tags(Actor actor, ClientQuery query, List<ClientRow> rows) {
    return query.asksFor(SystemColumn.TAGS)
        ? tags.page(actor, rows.stream().map(ClientRow::person).toList())
        : Map.of();
  }

  /** Whose data the Pro saw: reading a table is reading that of every client in it. */
  private void writeDown(
      Actor actor, Set<PersonId> people, List<ClientRow> rows, Resource resource) {
    rows.stream()
        .filter(row -> people.contains(row.person()))
        .map(row -> new DataAccess(actor, row.user(), Action.VIEW, resource, true))
        .forEach(accesses::fire);
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
