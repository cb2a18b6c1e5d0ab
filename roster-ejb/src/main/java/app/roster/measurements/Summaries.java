package app.roster.measurements;

import app.roster.kernel.PersonId;
import app.roster.kernel.UserId;
import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.Source;
import app.roster.measurements.statistics.DayValue;
import app.roster.measurements.statistics.Days;
import app.roster.measurements.statistics.Span;
import app.roster.measurements.statistics.Windows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps {@code measurement_day} and {@code attr_summary} true to the raw values. Runs in the
 * caller's transaction and holds the person's row of {@code summary_state} meanwhile, so that what
 * one node computed from older values never overwrites what another computed from newer ones.
 */
@ApplicationScoped
class Summaries {

  /**
   * Who is computed for, and their day.
   *
   * @param rolled whether all windows already end with that day
   */
  private record State(PersonId person, UserId user, boolean rolled, LocalDate today) {}

  private static final String REWINDOW =
      "update attr_summary set as_of = ?, "
          + WindowColumns.assignments()
          + " where person_id = ? and attribute = ? and source = ?";

  @Inject private Database database;
  @Inject private RawValues raw;
  @Inject private DayValues days;
  @Inject private Choices choices;
  @Inject private Goals goals;
  @Inject private LocalClock clock;
  @Inject private Event<MeasurementsChanged> changes;

  /** Reduces the days again and sums them up again; nothing for a person who is gone. */
  void recompute(PersonId person, Touched touched) {
    lock(person).ifPresent(state -> recompute(state, touched));
  }

  /** Lets nobody else work on the person's values before this transaction ends. */
  void hold(PersonId person) {
    lock(person);
  }

  /** Moves the windows on after the person's own midnight, or a move to another zone. */
  void roll(PersonId person) {
    lock(person).filter(state -> !state.rolled()).ifPresent(this::rollOn);
  }

  private void recompute(State state, Touched touched) {
    touched.spans().forEach((series, dates) -> reduce(state.person(), series, dates));
    List<Series> left =
        touched.spans().keySet().stream().filter(series -> renewLatest(state, series)).toList();
    tiles(touched.spans().keySet()).forEach(tile -> choices.apply(state.person(), tile));
    if (state.rolled()) {
      LocalDate first = state.today().minusDays(Windows.REACH);
      left.forEach(one -> rewindow(state, Map.of(one, days.since(state.person(), one, first))));
    } else {
      rollOn(state);
    }
    changes.fire(new MeasurementsChanged(state.user()));
  }

  private void reduce(PersonId person, Series series, Span dates) {
    List<DayValue> reduced =
        Days.of(
            series.attribute(),
            raw.ofDays(person, series, dates),
            goals.find(person, series.attribute()));
    days.replace(person, series, dates, reduced);
  }

  /** Says whether there is anything left to sum up. */
  private boolean renewLatest(State state, Series series) {
    PersonId person = state.person();
    Optional<Latest> latest = raw.latest(person, series).map(found -> shown(person, series, found));
    if (latest.isEmpty()) {
      database.run(
          "delete from attr_summary where person_id = ? and attribute = ? and source = ?",
          person.value(),
          series.attribute().id(),
          series.source().id());
      return false;
    }
    choices.remember(person, series.source());
    store(state, series, latest.get());
    return true;
  }

  private void store(State state, Series series, Latest latest) {
    database.run(
        """
        insert into attr_summary (person_id, attribute, source, shown, as_of, total, latest,
               latest_at, latest_date, latest_received_at, latest_implausible)
        values (?, ?, ?, false, ?, ?, ?, ?, ?, ?, ?)
        on conflict (person_id, attribute, source) do update
           set total = excluded.total, latest = excluded.latest, latest_at = excluded.latest_at,
               latest_date = excluded.latest_date,
               latest_received_at = excluded.latest_received_at,
               latest_implausible = excluded.latest_implausible
        """,
        state.person().value(),
        series.attribute().id(),
        series.source().id(),
        state.today(),
        days.count(state.person(), series),
        latest.value(),
        latest.at(),
        latest.date(),
        latest.receivedAt(),
        latest.implausible());
  }

  private Latest shown(PersonId person, Series series, Latest latest) {
    if (!series.attribute().dayRule().showsDayAsLatest()) {
      return latest;
    }
    return days.since(person, series, latest.date()).stream()
        .filter(day -> day.date().equals(latest.date()))
        .findFirst()
        .map(day -> latest.showing(day.value()))
        .orElse(latest);
  }

  private void rollOn(State state) {
    PersonId person = state.person();
    Map<Series, List<DayValue>> known = days.since(person, state.today().minusDays(Windows.REACH));
    Map<Series, List<DayValue>> all =
        series(person).stream()
            .collect(Collectors.toMap(one -> one, one -> known.getOrDefault(one, List.of())));
    rewindow(state, all);
    database.run(
        """
        update summary_state s set as_of = ?, zone = coalesce(p.zone, 'UTC')
          from person p where p.id = s.person_id and s.person_id = ?
        """,
        state.today(),
        person.value());
  }

  private void rewindow(State state, Map<Series, List<DayValue>> known) {
    List<Object[]> rows = new ArrayList<>();
    known.forEach((series, values) -> rows.add(row(state, series, values)));
    database.batch(REWINDOW, rows);
  }

  private static Object[] row(State state, Series series, List<DayValue> values) {
    List<Object> row = new ArrayList<>();
    row.add(state.today());
    row.addAll(WindowColumns.values(new Windows(series.attribute(), values, state.today())));
    row.add(state.person().value());
    row.add(series.attribute().id());
    row.add(series.source().id());
    return row.toArray();
  }

  private List<Series> series(PersonId person) {
    return database.list(
        "select attribute, source from attr_summary where person_id = ?",
        row ->
            new Series(Attribute.ofId(row.getInt("attribute")), Source.ofId(row.getInt("source"))),
        person.value());
  }

  private Optional<State> lock(PersonId person) {
    database.run(
        """
        insert into summary_state (person_id, zone, as_of)
        select id, coalesce(zone, 'UTC'), date '1970-01-01' from person where id = ?
        on conflict do nothing
        """,
        person.value());
    return database.first(
        """
        select s.as_of, s.zone as computed_zone, p.zone, p.user_id
          from summary_state s join person p on p.id = s.person_id
         where s.person_id = ? for update of s
        """,
        row -> state(person, row),
        person.value());
  }

  private State state(PersonId person, ResultSet row) throws SQLException {
    String zone = row.getString("zone");
    LocalDate today = clock.today(zone);
    boolean sameDay = row.getObject("as_of", LocalDate.class).equals(today);
    boolean sameZone = row.getString("computed_zone").equals(zone == null ? "UTC" : zone);
    return new State(person, new UserId(row.getString("user_id")), sameDay && sameZone, today);
  }

  private static Set<Attribute> tiles(Set<Series> touched) {
    return touched.stream().map(one -> one.attribute().tile()).collect(Collectors.toSet());
  }
}
