package app.roster.web.dashboards;

import app.roster.measurements.statistics.DayValue;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A small chart of day values as paths for an SVG of {@value #WIDTH} x {@value #HEIGHT}. Several
 * lines, as of both pressures, share one scale. Days without a value leave their room.
 */
public final class Sparkline implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final double WIDTH = 280;
  private static final double HEIGHT = 64;
  private static final double MARGIN = 5;

  /** One line: its path, the area below it, and where it ends. */
  public record Line(String path, String area, String endX, String endY) implements Serializable {

    public String getPath() {
      return path;
    }

    public String getArea() {
      return area;
    }

    public String getEndX() {
      return endX;
    }

    public String getEndY() {
      return endY;
    }
  }

  private final List<Line> lines;

  private Sparkline(List<Line> lines) {
    this.lines = lines;
  }

  static Sparkline of(List<List<DayValue>> series) {
    List<DayValue> all = series.stream().flatMap(List::stream).toList();
    if (all.isEmpty()) {
      return new Sparkline(List.of());
    }
    Frame frame = Frame.around(all);
    return new Sparkline(series.stream().filter(days -> !days.isEmpty()).map(frame::line).toList());
  }

  public List<Line> getLines() {
    return lines;
  }

  /** Where days and values lie on the chart. */
  private record Frame(LocalDate first, long days, double low, double span) {

    static Frame around(List<DayValue> all) {
      LocalDate first = all.stream().map(DayValue::date).min(LocalDate::compareTo).orElseThrow();
      LocalDate last = all.stream().map(DayValue::date).max(LocalDate::compareTo).orElseThrow();
      DoubleSummaryStatistics values =
          all.stream().mapToDouble(day -> day.value().doubleValue()).summaryStatistics();
      return new Frame(
          first,
          ChronoUnit.DAYS.between(first, last),
          values.getMin(),
          values.getMax() - values.getMin());
    }

    Line line(List<DayValue> points) {
      String path = points.stream().map(this::place).collect(Collectors.joining(" L ", "M ", ""));
      DayValue end = points.get(points.size() - 1);
      String area =
          Stream.of(path, "L " + number(x(end)), number(HEIGHT), "L", number(x(points.get(0))))
              .collect(Collectors.joining(" ", "", " " + number(HEIGHT) + " Z"));
      return new Line(path, area, number(x(end)), number(y(end)));
    }

    private String place(DayValue day) {
      return number(x(day)) + " " + number(y(day));
    }

    private double x(DayValue day) {
      double share = days == 0 ? 1 : (double) ChronoUnit.DAYS.between(first, day.date()) / days;
      return MARGIN + share * (WIDTH - 2 * MARGIN);
    }

    private double y(DayValue day) {
      double share = span == 0 ? 0.5 : (day.value().doubleValue() - low) / span;
      return HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN);
    }

    private static String number(double place) {
      return String.format(Locale.ROOT, "%.1f", place);
    }
  }
}
