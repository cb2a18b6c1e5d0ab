package app.roster.keycloak.provisioning.row;

import app.roster.keycloak.address.EmailAddress;
import java.util.List;
import java.util.Optional;

/** Addresses in the one spelling that is stored and compared. */
public final class Addresses {

  private Addresses() {}

  /** Empty when the line holds none. */
  public static Optional<String> of(ImportLine line) {
    return EmailAddress.parse(line.email()).map(EmailAddress::value);
  }

  /** Each once, without what is no address. */
  public static List<String> in(List<ImportLine> lines) {
    return lines.stream().map(Addresses::of).flatMap(Optional::stream).distinct().toList();
  }
}
