package app.roster.keycloak.provisioning;

import app.roster.keycloak.address.EmailAddress;
import java.util.List;
import java.util.Optional;

/** Addresses in the one spelling that is stored and compared. */
final class Addresses {

  private Addresses() {}

  static Optional<String> of(ImportLine line) {
    return EmailAddress.parse(line.email()).map(EmailAddress::value);
  }

  /** Each once, without what is no address. */
  static List<String> in(List<ImportLine> lines) {
    return lines.stream().map(Addresses::of).flatMap(Optional::stream).distinct().toList();
  }
}
