package app.roster.measurements.explanations;

/** Why a day is not part of an average. */
public enum Absence {
  /** Totals of today still grow (rule R9). */
  NOT_OVER,
  /** All values of the day are beyond what people have (rule R20). */
  IMPLAUSIBLE,
  /** Another source has values of the day, and sources are never mixed (rule R7). */
  OTHER_SOURCE,
  /** Nothing was recorded (rule R10). */
  NO_DATA
}
