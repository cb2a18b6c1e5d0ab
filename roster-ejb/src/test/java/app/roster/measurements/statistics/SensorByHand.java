package app.roster.measurements.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How long each reading of a sensor stands, in whole seconds and with loops. */
final class SensorByHand {

  private static final long QUARTER_OF_AN_HOUR = 900;
  private static final long ALONE = 300;
  private static final long JITTER = 10;

  private SensorByHand() {}

  /** Without what begins while the one before still stands, apart from ten seconds. */
  static List<RawReading> withoutRepeats(List<RawReading> byTime) {
    List<RawReading> kept = new ArrayList<>();
    long free = Long.MIN_VALUE;
    for (RawReading reading : byTime) {
      long start = reading.start().getEpochSecond();
      if (start >= free) {
        kept.add(reading);
        long end = reading.end() == null ? start : reading.end().getEpochSecond();
        free = Math.max(end, start + 60) - JITTER;
      }
    }
    return kept;
  }

  /** Until the next, but no longer than between most of them, nor than a quarter of an hour. */
  static long[] seconds(List<RawReading> kept) {
    long[] gaps = new long[kept.size() - 1];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = kept.get(i + 1).start().getEpochSecond() - kept.get(i).start().getEpochSecond();
    }
    long[] sorted = gaps.clone();
    Arrays.sort(sorted);
    long usual = gaps.length == 0 ? ALONE : Math.min(sorted[sorted.length / 2], QUARTER_OF_AN_HOUR);
    long[] seconds = new long[kept.size()];
    for (int i = 0; i < seconds.length; i++) {
      seconds[i] = i < gaps.length ? Math.min(gaps[i], usual) : usual;
    }
    return seconds;
  }
}
