package app.roster.measurements.statistics;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How long each reading of a sensor stands: until the next one, but never longer than the sensor
 * usually takes, so that a gap counts for nothing. Works for sensors of any interval.
 */
final class Weights {

  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final Duration LONELY = Duration.ofMinutes(5);
  private static final Duration JITTER = Duration.ofSeconds(10);
  private static final Duration SHORTEST = Duration.ofMinutes(1);

  private Weights() {}

  /** Leaves out what starts while the reading before still stands: the same one, sent twice. */
  static List<Reading> withoutRepeats(List<Reading> byTime) {
    List<Reading> kept = new ArrayList<>();
    for (Reading reading : byTime) {
      if (kept.isEmpty() || !repeats(kept.get(kept.size() - 1), reading)) {
        kept.add(reading);
      }
    }
    return kept;
  }

  private static boolean repeats(Reading before, Reading reading) {
    Duration stands = before.duration().filter(d -> d.compareTo(SHORTEST) > 0).orElse(SHORTEST);
    return reading.start().isBefore(before.start().plus(stands).minus(JITTER));
  }

  /** Seconds each reading stands, in the order given. */
  static List<BigDecimal> of(List<Reading> byTime) {
    List<Duration> gaps = new ArrayList<>();
    for (int i = 1; i < byTime.size(); i++) {
      gaps.add(Duration.between(byTime.get(i - 1).start(), byTime.get(i).start()));
    }
    Duration usual = usual(gaps);
    gaps.add(usual);
    return gaps.stream().map(gap -> BigDecimal.valueOf(shorter(gap, usual).toSeconds())).toList();
  }

  private static Duration usual(List<Duration> gaps) {
    if (gaps.isEmpty()) {
      return LONELY;
    }
    return shorter(gaps.stream().sorted().toList().get(gaps.size() / 2), LONGEST);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
