package app.roster.clienttable;

import app.roster.kernel.OrganizationId;
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

/**
 * The clients of one organization that match a filter, as SQL. What a request says reaches the
 * database as parameters only.
 */
final class ClientSearch {

  static final String COLUMNS =
      """
      p.id, p.user_id, p.zone, c.first_name, c.last_name, c.email, c.birthdate, c.gender,
             c.joined_at, c.last_sign_in_at, c.external_id
      """;

  /** How many columns those are. */
  static final int WIDTH = 11;

  // A tag of another organization, which the client may have there, is none here.
  private static final String TAGGED =
      " and exists (select 1 from client_tag x join tag t on t.id = x.tag_id"
          + " and t.organization_id = :organization"
          + " where x.person_id = c.person_id and x.tag_id in (:tags))";

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

  boolean findsEverybody() {
    return patterns.isEmpty() && tags.isEmpty();
  }

  /** The list of the organization; empty while nobody was ever its client. */
  Optional<ClientList> list(EntityManager entities, Optional<Integer> attribute) {
    return ClientList.find(entities, organization, state, attribute);
  }

  Optional<ClientRow> one(EntityManager entities, UserId client) {
    String sql =
        "select %s from client c join person p on p.id = c.person_id where %s and p.user_id = :client"
            .formatted(COLUMNS, everybody());
    List<?> found =
        parameters(entities.createNativeQuery(sql))
            .setParameter("client", client.value())
            .getResultList();
    return found.stream().map(row -> row((Object[]) row)).findFirst();
  }

  /** Those with these keys, in no order. */
  List<ClientRow> some(EntityManager entities, Long... keys) {
    // Named for both tables: else all people are read to find a few.
    String sql =
        "select %s from client c join person p on p.id = c.person_id where %s and c.person_id = any(:keys) and p.id = any(:keys)"
            .formatted(COLUMNS, matching());
    List<?> found =
        parameters(entities.createNativeQuery(sql)).setParameter("keys", keys).getResultList();
    return found.stream().map(row -> row((Object[]) row)).toList();
  }

  /** How many are found, counted up to {@link ClientTable#COUNT_LIMIT}. */
  int count(EntityManager entities) {
    String found =
        "select 1 from client c where %s limit %d".formatted(matching(), ClientTable.COUNT_LIMIT);
    Query query = entities.createNativeQuery("select count(*) from (" + found + ") found");
    return ((Number) parameters(query).getSingleResult()).intValue();
  }

  /** The condition on {@code client c} that it is of the list and matches the filter. */
  String matching() {
    return everybody() + narrowed();
  }

  /** What the filter alone adds to a condition. */
  String narrowed() {
    String words =
        IntStream.range(0, patterns.size())
            .mapToObj(i -> " and c.search_text like :word" + i)
            .collect(Collectors.joining());
    return words + (tags.isEmpty() ? "" : TAGGED);
  }

  private String everybody() {
    return "c.organization_id = :organization and c.state = '" + state + "'";
  }

  Query parameters(Query query) {
    query.setParameter("organization", organization.value());
    IntStream.range(0, patterns.size())
        .forEach(i -> query.setParameter("word" + i, patterns.get(i)));
    if (!tags.isEmpty()) {
      query.setParameter("tags", tags);
    }
    return query;
  }

  /** A client from the values of {@link #COLUMNS}, whatever follows them. */
  static ClientRow row(Object... values) {
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
