package app.roster.provisioning.csv;

import java.util.List;

/**
 * A row as it was given, right or not.
 *
 * @param cells in the order of the template, without the password
 */
public record GivenRow(int row, List<String> cells) {

  @Override
  public String toString() {
    return "row " + row;
  }
}
