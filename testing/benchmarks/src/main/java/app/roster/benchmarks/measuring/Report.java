package app.roster.benchmarks.measuring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a benchmark found: a table of figures, and goals that are met or missed. */
public final class Report {

  private final String title;
  private final List<String> columns;
  private final List<List<String>> rows = new ArrayList<>();
  private final List<Goal> goals = new ArrayList<>();

  public Report(String title, String... columns) {
    this.title = title;
    this.columns = List.of(columns);
  }

  public Report row(String name, String... figures) {
    List<String> row = new ArrayList<>(List.of(name));
    row.addAll(List.of(figures));
    rows.add(row);
    return this;
  }

  /** The measured value must not be below the limit. */
  public Report atLeast(String what, double measured, double limit) {
    goals.add(new Goal(what, ">=", limit, measured, measured >= limit));
    return this;
  }

  /** The measured value must not be above the limit. */
  public Report atMost(String what, double measured, double limit) {
    goals.add(new Goal(what, "<=", limit, measured, measured <= limit));
    return this;
  }

  public boolean met() {
    return goals.stream().allMatch(Goal::met);
  }

  /** As a section of {@code docs/performance.md}. */
  public String markdown() {
    StringBuilder text = new StringBuilder("### " + title + "\n\n");
    line(text, columns);
    line(text, columns.stream().map(column -> "---").toList());
    rows.forEach(row -> line(text, row));
    text.append('\n');
    line(text, List.of("Goal", "Measured", ""));
    line(text, List.of("---", "---", "---"));
    for (Goal goal : goals) {
      line(
          text,
          List.of(
              goal.what() + " " + goal.sign() + " " + figure(goal.limit()),
              figure(goal.measured()),
              goal.met() ? "met" : "**missed**"));
    }
    return text.toString();
  }

  /** Two decimals, the same in every language. */
  public static String figure(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static void line(StringBuilder text, List<String> cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private record Goal(String what, String sign, double limit, double measured, boolean met) {}
}
