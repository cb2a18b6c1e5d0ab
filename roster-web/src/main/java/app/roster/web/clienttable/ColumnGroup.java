package app.roster.web.clienttable;

import java.util.List;

/** One fieldset of the Columns drawer. */
public record ColumnGroup(String code, String label, List<ColumnChoice> choices) {

  public ColumnGroup {
    choices = List.copyOf(choices);
  }

  public String getCode() {
    return code;
  }

  public String getLabel() {
    return label;
  }

  public List<ColumnChoice> getChoices() {
    return choices;
  }

  public boolean isAllChosen() {
    return choices.stream().allMatch(ColumnChoice::isChosen);
  }
}
