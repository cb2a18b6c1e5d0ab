package app.roster.keycloak.paging;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A list that is read at a cost that does not grow with its length: a page comes in the order of an
 * index, and counting ends at {@value #COUNTED}.
 *
 * @param type what is listed
 * @param query all of it from {@code from} to {@code order by}, where it is called {@code i}; its
 *     id settles what the order leaves open
 * @param parameters gives the query its values
 */
public record Listing<E>(Class<E> type, String query, Consumer<Query> parameters) {

  private static final int COUNTED = 1000;

  /** One page, each of its rows as others see it. */
  public <R> Page<R> page(EntityManager entities, PageRequest wanted, Function<E, R> shown) {
    TypedQuery<E> rows = entities.createQuery("select i" + query + ", i.id", type);
    parameters.accept(rows);
    List<R> items =
        rows.setFirstResult(wanted.first())
            .setMaxResults(wanted.max())
            .getResultStream()
            .map(shown)
            .toList();
    long counted = counted(entities);
    return new Page<>(items, Math.min(counted, COUNTED), counted > COUNTED);
  }

  private long counted(EntityManager entities) {
    // In the order of the index the page is read by; without any, Hibernate allows no such limit.
    String some = "(select i.id as id" + query + " fetch first :most rows only)";
    TypedQuery<Long> count =
        entities.createQuery("select count(*) from " + some + " s", Long.class);
    count.setParameter("most", COUNTED + 1);
    parameters.accept(count);
    return count.getSingleResult();
  }
}
