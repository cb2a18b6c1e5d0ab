package app.roster.web.explanations;

import java.util.List;

/**
 * The dialog, ready to be shown.
 *
 * @param result the number with its unit, or a dash
 * @param few whether it rests on few data
 * @param links other windows and parts that can be looked at from here
 * @param formula the calculation with the real numbers; empty where there is none
 * @param table the days, the newest first
 */
public record Panel(
    String title,
    String result,
    String span,
    String coverage,
    boolean few,
    List<Link> links,
    String formula,
    List<Section> sections,
    Table table) {

  /** Another number that can be explained. */
  public record Link(String label, String client, String attribute, int days, boolean current) {}

  /** A heading and sentences. */
  public record Section(String title, List<String> sentences) {}

  /**
   * Day by day.
   *
   * @param folded whether it is too long to be shown at once
   */
  public record Table(List<DayLine> lines, String tally, boolean folded) {

    static final Table NONE = new Table(List.of(), "", false);
  }

  /** Whether there is a number to be explained. */
  public boolean isExplained() {
    return !table.lines().isEmpty();
  }
}
