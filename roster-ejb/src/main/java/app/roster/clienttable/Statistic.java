package app.roster.clienttable;

/** Which number of an attribute the table sorts by. */
public enum Statistic {
  LATEST("latest", 0),
  AVERAGE_7("avg_7", 7),
  AVERAGE_14("avg_14", 14),
  AVERAGE_30("avg_30", 30),
  AVERAGE_90("avg_90", 90);

  private final String column;

  private final int days;

  Statistic(String column, int days) {
    this.column = column;
    this.days = days;
  }

  /** Length of the window; 0 for the latest value. */
  public int days() {
    return days;
  }

  /** Column of {@code attr_summary}. */
  String column() {
    return column;
  }
}
