package app.roster.clienttable;

/** Which number of an attribute the table sorts by. */
public enum Statistic {
  LATEST("latest", 0),
  AVERAGE_7("avg_7", 7),
  AVERAGE_14("avg_14", 14),
  AVERAGE_30("avg_30", 30),
  AVERAGE_90("avg_90", 90),
  /** What the average of seven days did since the seven before (rule R15). */
  CHANGE_7("change_7", 0),
  /** When the latest value was measured. */
  RECENCY("latest_at", 0);

  private final String column;

  private final int days;

  Statistic(String column, int days) {
    this.column = column;
    this.days = days;
  }

  /** Length of the window whose average it is; 0 where it is none. */
  public int days() {
    return days;
  }

  /** Whether it is neither the latest value nor its time, so that a table has to show it beside. */
  public boolean isComputed() {
    return days > 0 || this == CHANGE_7;
  }

  /** Column of {@code client_sort}. */
  String column() {
    return column;
  }
}
