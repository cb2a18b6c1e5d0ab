package app.roster.web.clienttable;

/**
 * One average of a smart row.
 *
 * @param days the window, such as 7
 * @param average with its unit, or a dash
 * @param coverage days with data, such as "5/7 d"
 * @param change since the window before, with its sign; empty where there is nothing to compare
 * @param direction {@code up}, {@code down} or {@code none}: an arrow only where the change counts
 * @param few whether it rests on few data
 * @param explained whether it can be asked how it was computed
 */
public record SmartWindow(
    int days,
    String average,
    String coverage,
    String change,
    String direction,
    boolean few,
    boolean explained) {

  public int getDays() {
    return days;
  }

  public String getAverage() {
    return average;
  }

  public String getCoverage() {
    return coverage;
  }

  public String getChange() {
    return change;
  }

  public String getDirection() {
    return direction;
  }

  public boolean isExplained() {
    return explained;
  }

  public boolean isFew() {
    return few;
  }
}
