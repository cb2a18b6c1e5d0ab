package app.roster.clienttable;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import app.roster.access.Actor;
import app.roster.kernel.UserId;
import app.roster.measurements.catalogue.Attribute;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/**
 * Clients with few different names, dates and numbers, so that many are the same, and with gaps
 * everywhere. Knows them all, and can put them in order without a database.
 */
final class RandomClinic {

  private static final List<String> NAMES = List.of("adams", "Brown", "Adams", "clark", "Davis");

  /**
   * What is known of a client.
   *
   * @param numbers by statistic of the one attribute; what is missing has no entry
   */
  record Somebody(
      long person,
      UserId user,
      String first,
      String last,
      Map<String, Comparable<?>> facts,
      Map<Statistic, Comparable<?>> numbers) {}

  private final EntityManager entities;
  private final Clinic clinic;
  private final Random random;
  private final List<Somebody> everybody = new ArrayList<>();

  RandomClinic(EntityManager entities, long seed, int clients) {
    this.entities = entities;
    this.random = new Random(seed);
    this.clinic = Clinic.open(entities);
    for (int i = 0; i < clients; i++) {
      everybody.add(somebody());
    }
  }

  Actor actor() {
    return clinic.actor();
  }

  int size() {
    return everybody.size();
  }

  /** Everybody in an order, found the plain way. */
  List<UserId> inOrder(Sort sort) {
    if (sort.column().equals("age")) {
      // Somebody's age falls as their birthdate rises.
      return inOrder(new Sort("birthdate", sort.statistic(), !sort.descending()));
    }
    Function<Somebody, Comparable<?>> value =
        one ->
            sort.column().equals("weight")
                ? one.numbers().get(sort.statistic())
                : one.facts().get(sort.column());
    Comparator<Somebody> byName = names(RandomClinic::lastName, RandomClinic::firstName);
    if (sort.column().equals(Sort.LAST_NAME) || sort.column().equals(Sort.FIRST_NAME)) {
      Comparator<Somebody> names =
          sort.column().equals(Sort.LAST_NAME)
              ? byName
              : names(RandomClinic::firstName, RandomClinic::lastName);
      return users(everybody, sort.descending() ? names.reversed() : names);
    }
    Comparator<Somebody> byValue = comparing(one -> comparable(value.apply(one)), naturalOrder());
    Comparator<Somebody> order = byValue.thenComparing(Somebody::person);
    List<UserId> users =
        users(
            everybody.stream().filter(one -> value.apply(one) != null).toList(),
            sort.descending() ? order.reversed() : order);
    users.addAll(
        users(everybody.stream().filter(one -> value.apply(one) == null).toList(), byName));
    return users;
  }

  private static List<UserId> users(List<Somebody> some, Comparator<Somebody> order) {
    return new ArrayList<>(some.stream().sorted(order).map(Somebody::user).toList());
  }

  private static Comparator<Somebody> names(
      Function<Somebody, String> one, Function<Somebody, String> other) {
    return comparing(one, nullsLast(naturalOrder()))
        .thenComparing(other, nullsLast(naturalOrder()))
        .thenComparing(Somebody::person);
  }

  private static String lastName(Somebody one) {
    return lower(one.last());
  }

  private static String firstName(Somebody one) {
    return lower(one.first());
  }

  private static String lower(String name) {
    return name == null ? null : name.toLowerCase(java.util.Locale.ROOT);
  }

  @SuppressWarnings("unchecked")
  private static Comparable<Object> comparable(Comparable<?> value) {
    return (Comparable<Object>) value;
  }

  private Somebody somebody() {
    String first = maybe(NAMES.get(random.nextInt(NAMES.size())));
    String last = maybe(NAMES.get(random.nextInt(NAMES.size())));
    UserId user = clinic.client("x", "y");
    long person =
        ((Number)
                entities
                    .createNativeQuery("select id from person where user_id = :user")
                    .setParameter("user", user.value())
                    .getSingleResult())
            .longValue();
    Map<String, Comparable<?>> facts = facts();
    entities
        .createNativeQuery(
            """
            update client set first_name = cast(:first as varchar), last_name = cast(:last as varchar),
                   email = cast(:email as varchar), birthdate = cast(:birthdate as date),
                   last_sign_in_at = cast(:signedIn as timestamptz),
                   external_id = cast(:external as varchar), joined_at = cast(:joined as timestamptz)
             where person_id = :person
            """)
        .setParameter("first", first)
        .setParameter("last", last)
        .setParameter("email", facts.get("email"))
        .setParameter("birthdate", text(facts.get("birthdate")))
        .setParameter("signedIn", text(facts.get("lastSignIn")))
        .setParameter("external", facts.get("externalId"))
        .setParameter("joined", text(facts.get("joined")))
        .setParameter("person", person)
        .executeUpdate();
    return new Somebody(person, user, first, last, facts, numbers(person));
  }

  private Map<String, Comparable<?>> facts() {
    Map<String, Comparable<?>> facts = new HashMap<>();
    facts.put("email", maybe("c" + random.nextInt(5) + "@example.org"));
    facts.put("externalId", maybe("pms" + random.nextInt(5)));
    facts.put("birthdate", maybe(LocalDate.of(1990, 1, 1 + random.nextInt(5))));
    facts.put("lastSignIn", maybe(Instant.ofEpochSecond(1_700_000_000L + random.nextInt(5))));
    facts.put("joined", Instant.ofEpochSecond(1_600_000_000L + random.nextInt(5)));
    facts.values().removeIf(java.util.Objects::isNull);
    return facts;
  }

  private Map<Statistic, Comparable<?>> numbers(long person) {
    Map<Statistic, Comparable<?>> numbers = new HashMap<>();
    if (random.nextInt(4) == 0) {
      return numbers;
    }
    numbers.put(Statistic.LATEST, random.nextInt(6) / 4.0);
    numbers.put(Statistic.RECENCY, Instant.ofEpochSecond(1_750_000_000L + random.nextInt(6)));
    for (Statistic average :
        List.of(
            Statistic.AVERAGE_7,
            Statistic.AVERAGE_14,
            Statistic.AVERAGE_30,
            Statistic.AVERAGE_90)) {
      numbers.put(average, maybe(random.nextInt(6) / 4.0));
    }
    Double before = maybe(random.nextInt(6) / 4.0);
    Double now = (Double) numbers.get(Statistic.AVERAGE_7);
    numbers.put(Statistic.CHANGE_7, now == null || before == null ? null : now - before);
    numbers.values().removeIf(java.util.Objects::isNull);
    store(person, numbers, before);
    return numbers;
  }

  private void store(long person, Map<Statistic, Comparable<?>> numbers, Double before) {
    entities
        .createNativeQuery(
            """
            insert into attr_summary (person_id, attribute, source, shown, as_of, total, latest,
                   latest_at, latest_date, avg_7, avg_14, avg_30, avg_90, before_7)
            values (:person, :attribute, 1, true, current_date, 1, cast(:latest as numeric),
                   cast(:at as timestamptz), current_date, cast(:a7 as numeric),
                   cast(:a14 as numeric), cast(:a30 as numeric), cast(:a90 as numeric),
                   cast(:before as numeric))
            """)
        .setParameter("person", person)
        .setParameter("attribute", Attribute.WEIGHT.id())
        .setParameter("latest", text(numbers.get(Statistic.LATEST)))
        .setParameter("at", text(numbers.get(Statistic.RECENCY)))
        .setParameter("a7", text(numbers.get(Statistic.AVERAGE_7)))
        .setParameter("a14", text(numbers.get(Statistic.AVERAGE_14)))
        .setParameter("a30", text(numbers.get(Statistic.AVERAGE_30)))
        .setParameter("a90", text(numbers.get(Statistic.AVERAGE_90)))
        .setParameter("before", text(before))
        .executeUpdate();
  }

  private <T> T maybe(T value) {
    return random.nextInt(5) == 0 ? null : value;
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
