package app.roster.keycloak.provisioning.row;

import java.util.List;
import java.util.Optional;

/** A row with its verdict. The address is empty when it is none. */
public record CheckedRow(
    ImportLine line, Optional<String> address, RowVerdict verdict, List<RowViolation> violations) {

  /** A row of which something can be made, or nothing needs to be. */
  public static CheckedRow good(ImportLine line, String address, RowVerdict verdict) {
    return new CheckedRow(line, Optional.of(address), verdict, List.of());
  }

  /** A row of which nothing will be made. */
  public static CheckedRow bad(
      ImportLine line, Optional<String> address, List<RowViolation> violations) {
    return new CheckedRow(line, address, RowVerdict.ERROR, List.copyOf(violations));
  }
}
