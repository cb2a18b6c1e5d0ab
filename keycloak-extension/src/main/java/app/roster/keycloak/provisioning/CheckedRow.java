package app.roster.keycloak.provisioning;

import java.util.List;
import java.util.Optional;

/** A row with its verdict. The address is empty when it is none. */
record CheckedRow(
    ImportLine line, Optional<String> address, RowVerdict verdict, List<RowViolation> violations) {

  static CheckedRow good(ImportLine line, String address, RowVerdict verdict) {
    return new CheckedRow(line, Optional.of(address), verdict, List.of());
  }

  static CheckedRow bad(ImportLine line, Optional<String> address, List<RowViolation> violations) {
    return new CheckedRow(line, address, RowVerdict.ERROR, List.copyOf(violations));
  }
}
