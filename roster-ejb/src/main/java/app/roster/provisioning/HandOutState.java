package app.roster.provisioning;

/** Whether a Pro can have the list of temporary passwords of an import. */
public enum HandOutState {
  READY,
  /** Downloaded before, or its time is over. */
  GONE,
  /** Another Pro uploaded the file. */
  OTHERS
}
