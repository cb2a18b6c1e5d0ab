package app.roster.measurements;

import app.roster.kernel.PersonId;
import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.Source;
import app.roster.measurements.statistics.DayValue;
import app.roster.measurements.statistics.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table {@code measurement_day}. */
@ApplicationScoped
class DayValues {

  private record Row(Series series, DayValue day) {}

  private record Shown(PersonId person, Attribute attribute, DayValue day) {}

  @Inject private Database database;

  /** Puts the dates of one series in place of what stood there. */
  void replace(PersonId person, Series series, Span dates, List<DayValue> days) {
    database.run(
        """
        delete from measurement_day
         where person_id = ? and attribute = ? and source = ? and local_date between ? and ?
        """,
        person.value(),
        series.attribute().id(),
        series.source().id(),
        dates.first(),
        dates.last());
    database.batch(
        """
        insert into measurement_day (person_id, attribute, source, local_date, value, low, high,
               readings, weight, in_range)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        days.stream().map(day -> row(person, series, day)).toList());
  }

  /** Every series of a person since a date, each in order of days. */
  Map<Series, List<DayValue>> since(PersonId person, LocalDate first) {
    List<Row> rows =
        database.list(
            """
            select * from measurement_day where person_id = ? and local_date >= ?
             order by attribute, source, local_date
            """,
            row ->
                new Row(
                    new Series(
                        Attribute.ofId(row.getInt("attribute")), Source.ofId(row.getInt("source"))),
                    day(row)),
            person.value(),
            first);
    Map<Series, List<DayValue>> series = new LinkedHashMap<>();
    rows.forEach(
        row -> series.computeIfAbsent(row.series(), s -> new ArrayList<>()).add(row.day()));
    return series;
  }

  List<DayValue> since(PersonId person, Series series, LocalDate first) {
    return database.list(
        """
        select * from measurement_day
         where person_id = ? and attribute = ? and source = ? and local_date >= ?
         order by local_date
        """,
        DayValues::day,
        person.value(),
        series.attribute().id(),
        series.source().id(),
        first);
  }

  /** What is shown of several people since a date, in order of days. */
  Map<PersonId, Map<Attribute, List<DayValue>>> shownSince(
      Collection<PersonId> people, Collection<Attribute> attributes, LocalDate first) {
    List<Shown> rows =
        database.list(
            """
            select d.* from measurement_day d
              join attr_summary s on s.person_id = d.person_id and s.attribute = d.attribute
                                 and s.source = d.source and s.shown
             where d.person_id = any(?) and d.attribute = any(?) and d.local_date >= ?
             order by d.person_id, d.attribute, d.local_date
            """,
            row ->
                new Shown(
                    new PersonId(row.getLong("person_id")),
                    Attribute.ofId(row.getInt("attribute")),
                    day(row)),
            Database.keys(people),
            Database.ids(attributes),
            first);
    Map<PersonId, Map<Attribute, List<DayValue>>> shown = new HashMap<>();
    rows.forEach(
        row ->
            shown
                .computeIfAbsent(row.person(), person -> new EnumMap<>(Attribute.class))
                .computeIfAbsent(row.attribute(), attribute -> new ArrayList<>())
                .add(row.day()));
    return shown;
  }

  /** How many plausible values the series ever had. */
  long count(PersonId person, Series series) {
    return database
        .first(
            """
            select coalesce(sum(readings), 0) as total from measurement_day
             where person_id = ? and attribute = ? and source = ?
            """,
            row -> row.getLong("total"),
            person.value(),
            series.attribute().id(),
            series.source().id())
        .orElse(0L);
  }

  private static Object[] row(PersonId person, Series series, DayValue day) {
    return new Object[] {
      person.value(),
      series.attribute().id(),
      series.source().id(),
      day.date(),
      plain(day.value()),
      day.low(),
      day.high(),
      day.readings(),
      day.weight(),
      day.inRange()
    };
  }

  /** Without the zeros a quotient ends with: they would cost space in every row. */
  private static java.math.BigDecimal plain(java.math.BigDecimal value) {
    return value.stripTrailingZeros();
  }

  private static DayValue day(ResultSet row) throws SQLException {
    return new DayValue(
        row.getObject("local_date", LocalDate.class),
        row.getBigDecimal("value"),
        row.getBigDecimal("low"),
        row.getBigDecimal("high"),
        row.getInt("readings"),
        row.getBigDecimal("weight"),
        row.getBigDecimal("in_range"));
  }
}
