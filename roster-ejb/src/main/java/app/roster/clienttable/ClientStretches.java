package app.roster.clienttable;

import app.roster.clienttable.order.Ordering;
import app.roster.clienttable.order.Slice;
import app.roster.clienttable.order.Spot;
import app.roster.clienttable.order.Stretch;
import app.roster.clienttable.order.Stretches;
import app.roster.kernel.PersonId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;

/** Reads those who have what a list is ordered by, and those who lack it. */
final class ClientStretches implements Stretches<ClientStretches.Line> {

  /** A row with where it stands. */
  record Line(ClientRow row, Spot spot) {}

  /** Up to here those who lack something are gathered and put in order; more are met by name. */
  private static final int A_FEW = 5_000;

  private static final int KEYS_AT_ONCE = 10_000;

  private static final String SORTED =
      "s.list_id = :list and s.attribute = :attribute and %s is %s";

  // One value, not a join: only so is the order of names kept to while each is asked for.
  private static final String LACKS =
      " and (select %s is null from client_sort s where s.person_id = c.person_id"
          + " and s.attribute = :attribute and s.list_id = :list)";

  private final EntityManager entities;
  private final ClientSearch search;
  private final ClientList list;
  private final Ordering ordering;

  ClientStretches(EntityManager entities, ClientSearch search, ClientList list, Ordering ordering) {
    this.entities = entities;
    this.search = search;
    this.list = list;
    this.ordering = ordering;
  }

  @Override
  public List<Line> read(Slice slice) {
    if (isEmpty(slice.stretch())) {
      return List.of();
    }
    Query query = bound(sql(slice), slice);
    query.setParameter("skip", slice.skip()).setParameter("limit", slice.limit());
    List<?> found = query.getResultList();
    return found.stream().map(row -> line(slice.stretch(), (Object[]) row)).toList();
  }

  /** The query of a slice: first who stands in it, then what the page shows of them. */
  String sql(Slice slice) {
    List<String> columns = ordering.columns(slice.stretch());
    String keys =
        IntStream.range(0, columns.size())
            .mapToObj(i -> columns.get(i) + " as key" + i)
            .collect(Collectors.joining(", "));
    String named =
        IntStream.range(0, columns.size())
            .mapToObj(i -> "k.key" + i)
            .collect(Collectors.joining(", "));
    String person = "k.key" + (columns.size() - 1);
    return """
    select %s, %s from (
      select %s %s order by %s offset :skip limit :limit) k
      join client c on c.organization_id = :organization and c.person_id = %s
      join person p on p.id = %s order by %s"""
        .formatted(
            ClientSearch.COLUMNS,
            named,
            keys,
            from(slice),
            ordering.clause(slice.stretch(), slice.backwards()),
            person,
            person,
            outer(slice, columns, named));
  }

  /** The same order over the names that the inner query gives. */
  private String outer(Slice slice, List<String> columns, String named) {
    boolean falls = ordering.clause(slice.stretch(), slice.backwards()).endsWith(" desc");
    return falls ? named.replace(",", " desc,") + " desc" : named;
  }

  /** The keys of everybody, in the list's order at one moment. */
  LongStream people() {
    String sql =
        Stream.of(Stretch.values())
            .filter(stretch -> stretch == Stretch.HAVING || ordering.partial())
            .filter(stretch -> !isEmpty(stretch))
            .map(this::numbered)
            .collect(
                Collectors.joining(" union all ", "select person from (", ") k order by part, n"));
    Slice whole = whole(Stretch.HAVING);
    try (Stream<?> keys =
        bound(sql, whole).setHint(HibernateHints.HINT_FETCH_SIZE, KEYS_AT_ONCE).getResultStream()) {
      return LongStream.of(keys.mapToLong(key -> ((Number) key).longValue()).toArray());
    }
  }

  private String numbered(Stretch stretch) {
    List<String> columns = ordering.columns(stretch);
    boolean gathered =
        stretch == Stretch.LACKING && ordering.attribute().isPresent() && list.sorted();
    return "select %d as part, row_number() over (order by %s) as n, %s as person %s"
        .formatted(
            stretch.ordinal(),
            ordering.clause(stretch, false),
            columns.get(columns.size() - 1),
            gathered ? gathered("") : from(whole(stretch)));
  }

  private static Slice whole(Stretch stretch) {
    return new Slice(stretch, Optional.empty(), false, 0, Integer.MAX_VALUE);
  }

  @Override
  public int count(Slice slice) {
    if (isEmpty(slice.stretch())) {
      return 0;
    }
    Query query = bound("select count(*) " + from(slice), slice);
    return ((Number) query.getSingleResult()).intValue();
  }

  @Override
  public Optional<Spot> find(PersonId person) {
    boolean sorted = ordering.attribute().isPresent() && list.sorted();
    boolean factless = ordering.attribute().isPresent() && !list.sorted();
    String sql =
        "select %s, %s from client c %s where %s and c.person_id = :person"
            .formatted(
                factless
                    ? "null as nothing, null as nobody"
                    : String.join(", ", ordering.columns()),
                String.join(", ", Ordering.BY_LAST_NAME),
                sorted
                    ? "join client_sort s on s.person_id = c.person_id and s.list_id = :list"
                        + " and s.attribute = :attribute"
                    : "",
                search.matching());
    Query query = search.parameters(entities.createNativeQuery(sql));
    query.setParameter("person", person.value());
    if (sorted) {
      sorted(query);
    }
    List<?> found = query.getResultList();
    return found.stream().map(row -> spot((Object[]) row)).findFirst();
  }

  private Spot spot(Object... values) {
    int width = ordering.columns().size();
    return values[0] == null
        ? new Spot(Stretch.LACKING, Arrays.asList(values).subList(width, values.length))
        : new Spot(Stretch.HAVING, Arrays.asList(values).subList(0, width));
  }

  private boolean isEmpty(Stretch stretch) {
    return stretch == Stretch.HAVING && ordering.attribute().isPresent() && !list.sorted();
  }

  private String from(Slice slice) {
    String rows = slice.stretch() == Stretch.HAVING ? having() : lacking();
    return rows + (slice.from().isPresent() ? " and " + ordering.beyond(slice) : "");
  }

  private String having() {
    if (ordering.attribute().isEmpty()) {
      String present = ordering.partial() ? " and " + ordering.value() + " is not null" : "";
      return "from client c where " + search.matching() + present;
    }
    String sorted = SORTED.formatted(ordering.value(), "not null");
    return search.findsEverybody()
        ? "from client_sort s where " + sorted
        : "from client_sort s join client c on c.organization_id = :organization"
            + (" and c.person_id = s.person_id where " + sorted + search.narrowed());
  }

  private String lacking() {
    String everybody = "from client c where " + search.matching();
    if (ordering.attribute().isEmpty()) {
      return everybody + " and " + ordering.value() + " is null";
    }
    if (!list.sorted()) {
      return everybody;
    }
    // Offset 0 keeps the few together; the planner knows no better than to look for them by name.
    return search.findsEverybody() && areFew()
        ? gathered("offset 0")
        : everybody + LACKS.formatted(ordering.value());
  }

  private String gathered(String fence) {
    return "from (select s.person_id from client_sort s where %s %s) s"
            .formatted(SORTED.formatted(ordering.value(), "null"), fence)
        + (" join client c on c.person_id = s.person_id where " + search.matching());
  }

  private boolean areFew() {
    String sql =
        "select count(*) from (select 1 from client_sort s where %s limit %d) few"
            .formatted(SORTED.formatted(ordering.value(), "null"), A_FEW + 1);
    Number found = (Number) sorted(entities.createNativeQuery(sql)).getSingleResult();
    return found.intValue() <= A_FEW;
  }

  private Query bound(String sql, Slice slice) {
    Query query = entities.createNativeQuery(sql);
    // Sort rows alone name the list; everything else names the organization.
    if (sql.contains(":organization")) {
      search.parameters(query);
    }
    if (sql.contains(":list")) {
      sorted(query);
    }
    List<Object> key = slice.from().map(Spot::key).orElse(Collections.emptyList());
    IntStream.range(0, key.size()).forEach(i -> query.setParameter("key" + i, key.get(i)));
    return query;
  }

  private Query sorted(Query query) {
    return query
        .setParameter("list", list.id())
        .setParameter("attribute", ordering.attribute().orElseThrow());
  }

  private Line line(Stretch stretch, Object... values) {
    List<Object> key = Arrays.asList(values).subList(ClientSearch.WIDTH, values.length);
    return new Line(ClientSearch.row(values), new Spot(stretch, key));
  }
}
