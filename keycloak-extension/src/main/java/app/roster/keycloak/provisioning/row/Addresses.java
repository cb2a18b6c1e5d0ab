package app.roster.keycloak.provisioning.row;

import app.roster.keycloak.address.EmailAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Addresses in the one spelling that is stored and compared. */
public final class Addresses {

  private Addresses() {}

  /** By row; without lines that hold none. */
  public static Map<Integer, String> byRow(List<ImportLine> lines) {
    Map<Integer, String> addresses = new HashMap<>();
    for (ImportLine line : lines) {
      EmailAddress.parse(line.email())
          .ifPresent(address -> addresses.put(line.row(), address.value()));
    }
    return addresses;
  }
}
