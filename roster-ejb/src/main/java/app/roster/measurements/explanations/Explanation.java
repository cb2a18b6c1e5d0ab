package app.roster.measurements.explanations;

import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.statistics.Change;
import app.roster.measurements.statistics.DayValue;
import app.roster.measurements.statistics.Span;
import app.roster.measurements.statistics.Window;
import app.roster.measurements.statistics.Windows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How one average came about.
 *
 * @param now the window that is shown
 * @param before the window of the same length before it
 * @param days the dates of the window that is shown, the oldest first; today at the end, too, where
 *     it is left out because it is not over
 */
public record Explanation(Attribute attribute, Part now, Part before, List<ExplainedDay> days) {

  /** Dates in a row and what they come to. */
  public record Part(Span span, Window window) {}

  public Explanation {
    days = List.copyOf(days);
  }

  /**
   * Explains a window.
   *
   * @param asOf the person's own day it was computed for
   * @param length one of {@link Windows#LENGTHS}
   */
  public static Explanation of(Attribute attribute, LocalDate asOf, int length, Known known) {
    Windows windows = new Windows(attribute, known.days(), asOf);
    Part now = new Part(windows.span(length), windows.current(length));
    return new Explanation(
        attribute,
        now,
        new Part(windows.spanBefore(length), windows.before(length)),
        days(now.span(), asOf, known));
  }

  /** What the average did since the window before; empty while one of the two has none. */
  public Optional<Change> change() {
    return Change.between(attribute, before.window(), now.window());
  }

  /** Values of the days the average is made of, the oldest first. */
  public List<DayValue> used() {
    return days.stream().filter(ExplainedDay::isUsed).flatMap(day -> day.value().stream()).toList();
  }

  private static List<ExplainedDay> days(Span span, LocalDate asOf, Known known) {
    Map<LocalDate, DayValue> values =
        known.days().stream().collect(Collectors.toMap(DayValue::date, Function.identity()));
    List<ExplainedDay> days = new ArrayList<>();
    LocalDate last = asOf.isAfter(span.last()) ? asOf : span.last();
    for (LocalDate date = span.first(); !date.isAfter(last); date = date.plusDays(1)) {
      days.add(
          new ExplainedDay(
              date,
              Optional.ofNullable(values.get(date)),
              known.implausible().getOrDefault(date, 0),
              known.others().getOrDefault(date, Set.of()),
              !date.isAfter(span.last())));
    }
    return days;
  }
}
