package app.roster.measurements.statistics;

import java.time.LocalDate;

/** Local dates in a row, first and last included. */
public record Span(LocalDate first, LocalDate last) {

  /** The given number of dates, ending with the last one. */
  static Span endingWith(LocalDate last, int length) {
    return new Span(last.minusDays(length - 1L), last);
  }

  /** The span of the same length just before. */
  Span before(int length) {
    return endingWith(first.minusDays(1), length);
  }

  public boolean contains(LocalDate date) {
    return !date.isBefore(first) && !date.isAfter(last);
  }
}
