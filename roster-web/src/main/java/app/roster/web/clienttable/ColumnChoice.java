package app.roster.web.clienttable;

/** One check box of the Columns drawer. */
public record ColumnChoice(String code, String label, boolean chosen) {

  public String getCode() {
    return code;
  }

  public String getLabel() {
    return label;
  }

  public boolean isChosen() {
    return chosen;
  }
}
