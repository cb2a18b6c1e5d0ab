package app.roster.measurements;

import app.roster.measurements.statistics.Span;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/** Days of series whose raw values are different now. */
final class Touched {

  private final Map<Series, Span> spans = new LinkedHashMap<>();

  /** Days of one series in between need no telling apart: reducing an untouched day is harmless. */
  Touched add(Series series, Span dates) {
    spans.merge(
        series,
        dates,
        (one, other) ->
            new Span(
                Collections.min(java.util.List.of(one.first(), other.first())),
                Collections.max(java.util.List.of(one.last(), other.last()))));
    return this;
  }

  Touched add(Series series, Collection<LocalDate> dates) {
    TreeSet<LocalDate> sorted = new TreeSet<>(dates);
    return sorted.isEmpty() ? this : add(series, new Span(sorted.first(), sorted.last()));
  }

  Map<Series, Span> spans() {
    return Collections.unmodifiableMap(spans);
  }

  boolean isEmpty() {
    return spans.isEmpty();
  }
}
