package app.roster.web.clienttable;

import app.roster.measurements.statistics.DayValue;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A small chart of day values, as the path of an SVG of {@value #WIDTH} x {@value #HEIGHT}. Days
 * without a value leave their room, so that a gap is seen as one.
 */
public final class Sparkline {

  static final int WIDTH = 120;
  static final int HEIGHT = 28;

  private static final int MARGIN = 3;

  private final List<DayValue> points;

  Sparkline(List<DayValue> points) {
    this.points = List.copyOf(points);
  }

  /** Whether there is a line to draw; a single day is a dot at its end. */
  public boolean isLine() {
    return points.size() > 1;
  }

  public boolean isDrawn() {
    return !points.isEmpty();
  }

  public String getPath() {
    return points.stream()
        .map(point -> place(x(point), y(point)))
        .collect(Collectors.joining(" L ", "M ", ""));
  }

  /** Where the last value is. */
  public double getEndX() {
    return points.isEmpty() ? 0 : x(points.get(points.size() - 1));
  }

  public double getEndY() {
    return points.isEmpty() ? 0 : y(points.get(points.size() - 1));
  }

  private double x(DayValue point) {
    long days = ChronoUnit.DAYS.between(first().date(), last().date());
    long passed = ChronoUnit.DAYS.between(first().date(), point.date());
    double share = days == 0 ? 1 : (double) passed / days;
    return MARGIN + share * (WIDTH - 2 * MARGIN);
  }

  private double y(DayValue point) {
    DoubleSummaryStatistics all =
        points.stream()
            .map(DayValue::value)
            .mapToDouble(BigDecimal::doubleValue)
            .summaryStatistics();
    double low = all.getMin();
    double high = all.getMax();
    double share = high == low ? 0.5 : (point.value().doubleValue() - low) / (high - low);
    return HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN);
  }

  private DayValue first() {
    return points.get(0);
  }

  private DayValue last() {
    return points.get(points.size() - 1);
  }

  private static String place(double x, double y) {
    return String.format(Locale.ROOT, "%.1f %.1f", x, y);
  }
}
