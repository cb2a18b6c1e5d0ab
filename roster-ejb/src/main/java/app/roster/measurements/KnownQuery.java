package app.roster.measurements;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import app.roster.kernel.PersonId;
import app.roster.measurements.catalogue.Source;
import app.roster.measurements.explanations.Known;
import app.roster.measurements.statistics.Windows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what windows were made of, and what of their days was left out. */
@ApplicationScoped
class KnownQuery {

  private record Left(LocalDate date, int values) {}

  private record Other(LocalDate date, Source source) {}

  // The bounds on the time let the database skip all other months; a night may begin a day before.
  private static final String IMPLAUSIBLE =
      """
      select local_date, count(*) as left_out from measurement
       where person_id = ? and attribute = ? and source = ? and local_date between ? and ?
         and effective_at >= ? and effective_at < ? and implausible
       group by local_date
      """;

  @Inject private Database database;
  @Inject private DayValues days;

  /**
   * As the person's own day {@code asOf} has it; what was left out, for the current window only.
   */
  Known find(PersonId person, Series series, LocalDate asOf, int length) {
    // An additive window ends a day earlier.
    LocalDate first = asOf.minusDays(length);
    return new Known(
        days.since(person, series, asOf.minusDays(Windows.REACH)),
        implausible(person, series, first, asOf),
        others(person, series, first, asOf));
  }

  private Map<LocalDate, Integer> implausible(
      PersonId person, Series series, LocalDate first, LocalDate last) {
    List<Left> left =
        database.list(
            IMPLAUSIBLE,
            row -> new Left(row.getObject("local_date", LocalDate.class), row.getInt("left_out")),
            person.value(),
            series.attribute().id(),
            series.source().id(),
            first,
            last,
            first.minusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC),
            last.plusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC));
    return left.stream().collect(toMap(Left::date, Left::values));
  }

  private Map<LocalDate, Set<Source>> others(
      PersonId person, Series series, LocalDate first, LocalDate last) {
    List<Other> others =
        database.list(
            """
            select local_date, source from measurement_day
             where person_id = ? and attribute = ? and source <> ? and local_date between ? and ?
            """,
            row ->
                new Other(
                    row.getObject("local_date", LocalDate.class),
                    Source.ofId(row.getInt("source"))),
            person.value(),
            series.attribute().id(),
            series.source().id(),
            first,
            last);
    return others.stream().collect(groupingBy(Other::date, mapping(Other::source, toSet())));
  }
}
