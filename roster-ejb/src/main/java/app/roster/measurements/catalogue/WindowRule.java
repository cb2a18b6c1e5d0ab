package app.roster.measurements.catalogue;

/** How the values of several days become the number shown. */
public enum WindowRule {
  MEAN,
  /** Mean of times of day: 23:30 and 00:30 average to midnight, not to noon. */
  CIRCULAR_MEAN,
  /** No average: only the latest value means something. */
  LATEST_ONLY
}
