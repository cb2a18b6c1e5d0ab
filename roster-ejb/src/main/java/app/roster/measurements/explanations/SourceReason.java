package app.roster.measurements.explanations;

/** Why values of a source are shown and not those of another (rules R7, R8). */
public enum SourceReason {
  /** The tile is set to it. */
  CHOSEN,
  /** No other source has values. */
  ONLY,
  /** It comes first in the order the person set. */
  OWN_ORDER,
  /** Typed values come before devices, devices before what collects their values. */
  KIND,
  /** Among equals, it was connected last. */
  NEWEST,
  /** Nothing tells it from another; one has to come first. */
  EQUAL
}
