package app.roster.provisioning;

import app.roster.provisioning.csv.ClientRow;
import java.util.Map;
import java.util.Optional;

/**
 * One person for whom an account was made.
 *
 * @param firstName empty once the uploaded file is forgotten
 * @param lastName empty once the uploaded file is forgotten
 * @param password the temporary one; empty if it stands in the uploaded file alone
 */
public record HandOutRow(
    String firstName, String lastName, String email, Optional<String> password) {

  static HandOutRow of(ClientRow given, Map<Integer, String> generated) {
    return new HandOutRow(
        given.firstName(),
        given.lastName(),
        given.email(),
        Optional.of(given.password())
            .filter(password -> !password.isEmpty())
            .or(() -> Optional.ofNullable(generated.get(given.row()))));
  }

  static HandOutRow of(ImportRow made, Map<Integer, String> generated) {
    return new HandOutRow("", "", made.email(), Optional.ofNullable(generated.get(made.row())));
  }

  /** Leaves everything out, so that no log ever shows a person or a password. */
  @Override
  public String toString() {
    return "a row to hand over";
  }
}
