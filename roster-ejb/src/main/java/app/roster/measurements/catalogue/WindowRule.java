package app.roster.measurements.catalogue;

/** How the values of several days become the number shown. */
public enum WindowRule {
  /** Mean of the days with data (rule R10). */
  MEAN,
  /** Mean of the days, each for as long as its readings cover it. */
  TIME_WEIGHTED,
  /** Mean of times of day: 23:30 and 00:30 average to midnight, not to noon. */
  CIRCULAR_MEAN,
  /** No average: only the latest value means something. */
  LATEST_ONLY
}
