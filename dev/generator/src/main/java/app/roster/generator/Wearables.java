package app.roster.generator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All values of a person between two dates.
 *
 * <pre>{@code
 * Wearables wearables = new Wearables(2026);
 * Subject ada = Subject.of(1, ZoneId.of("Europe/Oslo"));
 * wearables.readings(ada, LocalDate.parse("2026-08-01"), LocalDate.parse("2026-10-29"));
 * }</pre>
 */
public final class Wearables {

  private static final Set<String> SUMMED = Set.of("steps", "sleep-duration");

  private final long seed;

  public Wearables(long seed) {
    this.seed = seed;
  }

  /** Day by day, both dates included; nothing is kept in memory. */
  public Stream<Reading> readings(Subject subject, LocalDate from, LocalDate to) {
    List<Series> series = series(subject);
    return from.datesUntil(to.plusDays(1))
        .filter(day -> subject.onlyDay().map(day::equals).orElse(true))
        .flatMap(day -> series.stream().flatMap(one -> one.on(day).stream()));
  }

  /** What the readings of the same range must reduce to: sums or means per local day. */
  public List<DayValue> expectedDays(Subject subject, LocalDate from, LocalDate to) {
    Map<List<Object>, List<BigDecimal>> days = new LinkedHashMap<>();
    readings(subject, from, to)
        .forEach(
            reading ->
                days.computeIfAbsent(
                        List.of(reading.attribute(), reading.source(), reading.day()),
                        key -> new ArrayList<>())
                    .add(reading.value()));
    return days.entrySet().stream().map(day -> reduced(day.getKey(), day.getValue())).toList();
  }

  private static DayValue reduced(List<Object> key, List<BigDecimal> values) {
    String attribute = (String) key.get(0);
    BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal value =
        SUMMED.contains(attribute)
            ? sum
            : sum.divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL128);
    return new DayValue(
        attribute, (String) key.get(1), (LocalDate) key.get(2), value, values.size());
  }

  // Who owns which devices. Everybody has a ring and a scale; every second person a watch that
  // counts the same steps differently; some measure blood pressure or glucose.
  private List<Series> series(Subject subject) {
    Life life = new Life(seed, subject);
    if (subject.onlyDay().isPresent()) {
      return List.of(new OnlyOne(life));
    }
    List<Series> series = new ArrayList<>();
    series.add(Weight.byScale(life, "withings"));
    series.add(Weight.byHand(life));
    series.add(Steps.daily(life, "oura"));
    series.add(new Sleep(life, "oura"));
    series.add(Recovery.restingHeartRate(life, "oura"));
    series.add(Recovery.heartRateVariability(life, "oura"));
    if (subject.number() % 2 == 0) {
      series.add(Steps.hourly(life, "withings"));
    }
    if (subject.number() % 3 != 1) {
      series.add(new BloodPressure(life, "withings"));
    }
    if (subject.number() % 4 == 3) {
      series.add(new Glucose(life));
    }
    return series;
  }
}
