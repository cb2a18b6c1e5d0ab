package app.roster.clienttable;

import app.roster.kernel.OrganizationId;
import app.roster.kernel.PageRequest;
import app.roster.kernel.PersonId;
import app.roster.kernel.UserId;
import app.roster.tags.TagId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;

/**
 * The clients of one organization that match a filter, as SQL. What a request says reaches the
 * database as parameters only.
 */
final class ClientSearch {

  // The expression of the index client_by_text, letter for letter.
  private static final String TEXT =
      "(lower(coalesce(c.first_name, '') || ' ' || coalesce(c.last_name, '') || ' '"
          + " || coalesce(c.email, '')))";

  private static final String COLUMNS =
      """
      select p.id, p.user_id, p.zone, c.first_name, c.last_name, c.email, c.birthdate, c.gender,
             c.joined_at, c.last_sign_in_at, c.external_id
      """;

  private static final String SUMMARY =
      " join attr_summary s on s.person_id = c.person_id and s.attribute = :attribute and s.shown";

  // A tag of another organization, which the client may have there, is none here.
  private static final String TAGGED =
      " and exists (select 1 from client_tag x join tag t on t.id = x.tag_id"
          + " and t.organization_id = :organization"
          + " where x.person_id = c.person_id and x.tag_id in (:tags))";

  private static final int KEYS_AT_ONCE = 10_000;

  /** Which of the clients; the name stands in the database. */
  enum State {
    ACTIVE,
    ARCHIVED
  }

  private final OrganizationId organization;
  private final State state;
  private final List<String> patterns;
  private final List<String> tags;

  ClientSearch(OrganizationId organization, State state, ClientFilter filter) {
    this.organization = organization;
    this.state = state;
    this.patterns = filter.patterns();
    this.tags = filter.tags().stream().map(TagId::value).sorted().toList();
  }

  /** Clients that have what is ordered by, in this order. */
  List<ClientRow> ordered(EntityManager entities, Ordering ordering, PageRequest page) {
    return rows(entities, sql(ordering), ordering, page);
  }

  /** The query of one page, without its limits. */
  String sql(Ordering ordering) {
    return COLUMNS + having(ordering) + " order by " + ordering.clause();
  }

  Optional<ClientRow> one(EntityManager entities, UserId client) {
    String sql = COLUMNS + from("") + " and p.user_id = :client";
    List<?> found =
        parameters(entities.createNativeQuery(sql))
            .setParameter("client", client.value())
            .getResultList();
    return found.stream().map(row -> row((Object[]) row)).findFirst();
  }

  /** Clients that have not, by name. */
  List<ClientRow> leftOut(EntityManager entities, Ordering ordering, PageRequest page) {
    Ordering byName = Ordering.byName(Sort.byLastName());
    String sql = COLUMNS + lacking(ordering) + " order by " + byName.clause();
    return rows(entities, sql, ordering, page);
  }

  /**
   * The keys of all of them in this order; those that have not what is ordered by follow by name.
   */
  long[] keys(EntityManager entities, Ordering ordering) {
    String byName = Ordering.byName(Sort.byLastName()).clause();
    String summary = ordering.attribute().isPresent() ? " left" + SUMMARY : "";
    String order =
        ordering.leavesSomeOut()
            ? ordering.value() + " is null, " + ordering.clause() + ", " + byName
            : ordering.clause();
    String sql = "select c.person_id" + from(summary) + " order by " + order;
    try (Stream<?> keys =
        bound(entities, sql, ordering)
            .setHint(HibernateHints.HINT_FETCH_SIZE, KEYS_AT_ONCE)
            .getResultStream()) {
      return keys.mapToLong(key -> ((Number) key).longValue()).toArray();
    }
  }

  /** Those with these keys, in no order. */
  List<ClientRow> some(EntityManager entities, Long... keys) {
    // Named for both tables: else all people are read to find a few.
    String sql = COLUMNS + from("") + " and c.person_id = any(:keys) and p.id = any(:keys)";
    List<?> found =
        parameters(entities.createNativeQuery(sql)).setParameter("keys", keys).getResultList();
    return found.stream().map(row -> row((Object[]) row)).toList();
  }

  int countOrdered(EntityManager entities, Ordering ordering) {
    return number(bound(entities, "select count(*)" + having(ordering), ordering));
  }

  /** How many there are in all, counted up to {@link ClientTable#COUNT_LIMIT}. */
  int count(EntityManager entities) {
    String found = "select 1" + from("") + " limit " + ClientTable.COUNT_LIMIT;
    Query query = entities.createNativeQuery("select count(*) from (" + found + ") found");
    return number(parameters(query));
  }

  private String having(Ordering ordering) {
    String joined = ordering.attribute().isPresent() ? SUMMARY : "";
    String present = ordering.leavesSomeOut() ? " and " + ordering.value() + " is not null" : "";
    return from(joined) + present;
  }

  private String lacking(Ordering ordering) {
    if (ordering.attribute().isEmpty()) {
      return from("") + " and " + ordering.value() + " is null";
    }
    return from("")
        + (" and not exists (select 1 from attr_summary s where s.person_id = c.person_id"
            + " and s.attribute = :attribute and s.shown and ")
        + (ordering.value() + " is not null)");
  }

  private String from(String joined) {
    String words =
        IntStream.range(0, patterns.size())
            .mapToObj(i -> " and " + TEXT + " like :word" + i)
            .collect(Collectors.joining());
    return " from client c join person p on p.id = c.person_id"
        + (joined + " where c.organization_id = :organization and c.state = '" + state + "'")
        + words
        + (tags.isEmpty() ? "" : TAGGED);
  }

  private List<ClientRow> rows(
      EntityManager entities, String sql, Ordering ordering, PageRequest page) {
    List<?> found =
        bound(entities, sql, ordering)
            .setFirstResult(page.first())
            .setMaxResults(page.size())
            .getResultList();
    return found.stream().map(row -> row((Object[]) row)).toList();
  }

  private Query bound(EntityManager entities, String sql, Ordering ordering) {
    Query query = parameters(entities.createNativeQuery(sql));
    ordering.attribute().ifPresent(id -> query.setParameter("attribute", id));
    return query;
  }

  private Query parameters(Query query) {
    query.setParameter("organization", organization.value());
    IntStream.range(0, patterns.size())
        .forEach(i -> query.setParameter("word" + i, patterns.get(i)));
    if (!tags.isEmpty()) {
      query.setParameter("tags", tags);
    }
    return query;
  }

  private static int number(Query query) {
    return ((Number) query.getSingleResult()).intValue();
  }

  private static ClientRow row(Object[] values) {
    return new ClientRow(
        new PersonId(((Number) values[0]).longValue()),
        new UserId((String) values[1]),
        zone((String) values[2]),
        (String) values[3],
        (String) values[4],
        (String) values[5],
        date(values[6]),
        (String) values[7],
        (Instant) values[8],
        (Instant) values[9],
        (String) values[10]);
  }

  private static LocalDate date(Object value) {
    return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
  }

  private static ZoneId zone(String id) {
    try {
      return id == null ? ZoneOffset.UTC : ZoneId.of(id);
    } catch (DateTimeException unknownToThisJavaVersion) {
      return ZoneOffset.UTC;
    }
  }
}
