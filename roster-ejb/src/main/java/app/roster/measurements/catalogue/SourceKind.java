package app.roster.measurements.catalogue;

/** What stands between the person and the value, in the order "Auto" prefers (rule R8). */
public enum SourceKind {
  MANUAL,
  DEVICE,
  AGGREGATOR
}
