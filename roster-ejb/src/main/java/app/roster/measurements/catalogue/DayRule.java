package app.roster.measurements.catalogue;

/** How the readings of one local day become one value (rule R5). */
public enum DayRule {
  /** Plain mean of the readings. */
  MEAN,
  /** Mean in which every reading counts for as long as it stands. */
  TIME_WEIGHTED,
  /** Total of the day. */
  SUM,
  /** The last reading of the day. */
  LAST,
  /** The value a provider computed for the day. */
  PROVIDER,
  /** Duration of the main sleep and of naps beside it, on the day of waking. */
  NIGHT_TOTAL,
  /** A fact about the main sleep, on the day of waking. */
  NIGHT;

  /** Whether today is incomplete by nature, so that averages end with yesterday (rule R9). */
  public boolean isAdditive() {
    return this == SUM;
  }

  public boolean isNightly() {
    return this == NIGHT || this == NIGHT_TOTAL;
  }

  /** Whether the newest reading alone says little, and the value of its day is shown instead. */
  public boolean showsDayAsLatest() {
    return this == SUM || this == NIGHT_TOTAL;
  }
}
