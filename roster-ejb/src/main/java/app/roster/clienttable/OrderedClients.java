package app.roster.clienttable;

import app.roster.access.Actor;
import app.roster.access.Guard;
import app.roster.clienttable.ClientSearch.State;
import app.roster.clienttable.order.Ordering;
import app.roster.kernel.ForbiddenException;
import app.roster.kernel.OrganizationId;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The clients of an organization without pages: their order at once, then some at a time. */
@Stateless
public class OrderedClients {

  @PersistenceContext(unitName = "roster")
  private EntityManager entities;

  @Inject private Guard guard;

  /**
   * The order of all clients of the organization the actor works in that a filter lets through.
   *
   * @param sort by last name if it names no column that can be sorted by
   * @throws ForbiddenException if the actor is no Pro of an enabled organization
   */
  public ClientOrder order(Actor actor, ClientFilter filter, Sort sort) {
    OrganizationId organization = guard.admitPro(actor);
    ClientSearch search = new ClientSearch(organization, State.ACTIVE, filter);
    Ordering ordering = TableColumns.ordering(sort);
    return new ClientOrder(
        search
            .list(entities, ordering.attribute())
            .map(list -> new ClientStretches(entities, search, list, ordering).people())
            .orElseGet(LongStream::empty)
            .toArray());
  }

  /**
   * The clients of a part of an order. Who has left the organization since is left out.
   *
   * @throws ForbiddenException if the actor is no Pro of an enabled organization
   */
  public List<ClientRow> rows(Actor actor, ClientOrder part) {
    OrganizationId organization = guard.admitPro(actor);
    Long[] keys = part.keys();
    Map<Long, ClientRow> found =
        new ClientSearch(organization, State.ACTIVE, ClientFilter.searching(""))
            .some(entities, keys).stream()
                .collect(Collectors.toMap(row -> row.person().value(), Function.identity()));
    return Stream.of(keys).map(found::get).filter(Objects::nonNull).toList();
  }
}
