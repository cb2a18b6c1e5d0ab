package app.roster.web.provisioning;

/** A number with what it counts, which may narrow the rows that are shown. */
public final class Figure {

  private final int count;
  private final String label;
  private final String verdict;
  private final boolean chosen;

  Figure(int count, String label, String verdict, boolean chosen) {
    this.count = count;
    this.label = label;
    this.verdict = verdict;
    this.chosen = chosen;
  }

  public int getCount() {
    return count;
  }

  public String getLabel() {
    return label;
  }

  /** Value of the address parameter {@code verdict}; empty for all rows. */
  public String getVerdict() {
    return verdict;
  }

  public boolean isChosen() {
    return chosen;
  }
}
