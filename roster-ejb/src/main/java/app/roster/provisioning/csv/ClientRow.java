package app.roster.provisioning.csv;

import java.time.LocalDate;
import java.util.List;

/**
 * One person of the list, every cell checked.
 *
 * @param row number a spreadsheet shows beside it; row 1 is the header
 * @param password empty if one will be generated
 * @param birthdate null if not given
 * @param gender {@code male}, {@code female}, or null if not given
 * @param tags what stands for each of them, each once
 * @param externalId what another system calls the person, or null if not given
 */
public record ClientRow(
    int row,
    String email,
    String password,
    String firstName,
    String lastName,
    LocalDate birthdate,
    String gender,
    List<String> tags,
    String externalId) {

  /** Leaves the password out, so that no log ever shows it, and everything about the person too. */
  @Override
  public String toString() {
    return "row " + row;
  }
}
