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
record FewData(int daysOfWeek, int daysOfMonth, int readings, double share) {

  static FewData below(int days) {
    return new FewData(days, days, 0, 0);
  }

  boolean matches(int window, int days, int count, double coveredShare) {
    int needed = window <= 14 ? daysOfWeek : daysOfMonth;
    return days < needed || count < readings || coveredShare < share;
  }
}
