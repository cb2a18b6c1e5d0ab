package app.roster.keycloak.bypass;

import java.util.List;

/**
 * What a look at the server found.
 *
 * @param status {@code UP} if client view is the only way to act as somebody else, else {@code
 *     WARN}
 * @param bypasses the other ways
 */
public record CheckRepresentation(String status, List<Bypass> bypasses) {

  public static CheckRepresentation of(List<Bypass> open) {
    return new CheckRepresentation(open.isEmpty() ? "UP" : "WARN", open);
  }
}
