package app.roster.clienttable;

import app.roster.access.Action;
import app.roster.access.Actor;
import app.roster.access.DataAccess;
import app.roster.access.Guard;
import app.roster.access.Resource;
import app.roster.clienttable.ClientSearch.State;
import app.roster.clienttable.ClientStretches.Line;
import app.roster.clienttable.order.Ordering;
import app.roster.clienttable.order.Place;
import app.roster.clienttable.order.Walk;
import app.roster.kernel.ForbiddenException;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.Page;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** The clients of an organization, a page at a time, at the cost of a page. */
@Stateless
public class ClientTable {

  /** Counting what was searched for ends here and stands for "that many or more". */
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
    List<Line> lines = lines(search, TableColumns.ordering(query.sort()), query);
    List<ClientRow> rows = lines.stream().map(Line::row).toList();
    List<Attribute> attributes =
        query.columns().stream().map(TableColumns::attribute).flatMap(Optional::stream).toList();
    Map<PersonId, Map<Attribute, SummaryRow>> values =
        summaries.page(actor, rows.stream().map(ClientRow::person).toList(), attributes);
    writeDown(actor, values.keySet(), rows, Resource.MEASUREMENT);
    Map<PersonId, List<Tag>> own = tags(actor, query, rows);
    writeDown(actor, own.keySet(), rows, Resource.TAG);
    return new ClientPage(rows, values, own, clock.instant(), places(query, lines));
  }

  /**
   * How many clients there are: all of them exactly, those who match a filter up to {@link
   * #COUNT_LIMIT}.
   *
   * @throws ForbiddenException if the actor is no Pro of an enabled organization
   */
  public int count(Actor actor, ClientFilter filter) {
    OrganizationId organization = guard.admitPro(actor);
    return count(new ClientSearch(organization, State.ACTIVE, filter));
  }

  /**
   * One page of the archived clients of the organization the actor works in, without any values:
   * they are set aside, not looked at.
   *
   * @param query its columns are left out; an order by an attribute is one by last name
   * @throws ForbiddenException if the actor is no Pro of an enabled organization
   */
  public Page<ClientRow> archived(Actor actor, ClientQuery query) {
    OrganizationId organization = guard.admitPro(actor);
    ClientSearch search = new ClientSearch(organization, State.ARCHIVED, query.filter());
    List<Line> lines = lines(search, TableColumns.factOrdering(query.sort()), query);
    return new Page<>(lines.stream().map(Line::row).toList(), count(search));
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

  private List<Line> lines(ClientSearch search, Ordering ordering, ClientQuery query) {
    Optional<ClientList> list = search.list(entities, ordering.attribute());
    if (list.isEmpty()) {
      return List.of();
    }
    OptionalInt total =
        search.findsEverybody() ? OptionalInt.of(list.get().size()) : OptionalInt.empty();
    return new Walk<>(
            new ClientStretches(entities, search, list.get(), ordering), ordering.partial())
        .page(query.page(), total, query.known());
  }

  private int count(ClientSearch search) {
    return search
        .list(entities, Optional.empty())
        .map(list -> search.findsEverybody() ? list.size() : search.count(entities))
        .orElse(0);
  }

  private static Places places(ClientQuery query, List<Line> lines) {
    List<Place> ends =
        IntStream.of(0, lines.size() - 1)
            .filter(i -> i >= 0 && i < lines.size())
            .distinct()
            .mapToObj(i -> place(query.page().first() + i, lines.get(i)))
            .toList();
    return new Places(query.filter(), query.sort(), ends);
  }

  private static Place place(int index, Line line) {
    return Place.of(index, line.row().person(), line.spot());
  }
}
