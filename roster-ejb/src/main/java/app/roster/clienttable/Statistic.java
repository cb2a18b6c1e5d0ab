package app.roster.clienttable;

/** Which number of an attribute the table sorts by. */
public enum Statistic {
  LATEST("latest"),
  AVERAGE_7("avg_7"),
  AVERAGE_14("avg_14"),
  AVERAGE_30("avg_30"),
  AVERAGE_90("avg_90");

  private final String column;

  Statistic(String column) {
    this.column = column;
  }

  /** Column of {@code attr_summary}. */
  String column() {
    return column;
  }
}
