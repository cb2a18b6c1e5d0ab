package app.roster.measurements.catalogue;

/**
 * When an average rests on too little to be compared (rule R11). Windows up to 14 days use the
 * first number, longer ones the second.
 *
 * @param daysOfWeek days with data a short window needs
 * @param daysOfMonth days with data a long window needs
 * @param readings readings a window needs
 * @param share part of the window's time that readings must cover, 0 for any
 */
public record FewData(int daysOfWeek, int daysOfMonth, int readings, double share) {

  static FewData below(int days) {
    return new FewData(days, days, 0, 0);
  }

  /** Days with data a window of that length needs. */
  public int days(int window) {
    return window <= 14 ? daysOfWeek : daysOfMonth;
  }

  boolean matches(int window, int days, int count, double coveredShare) {
    return days < days(window) || count < readings || coveredShare < share;
  }
}
