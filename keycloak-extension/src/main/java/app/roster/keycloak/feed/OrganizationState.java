package app.roster.keycloak.feed;

import app.roster.keycloak.access.ClientInviters;
import java.util.Collection;

/**
 * An organization as it is now.
 *
 * @param clientInviters who of its team may bring clients in
 */
public record OrganizationState(
    String id, String name, String alias, boolean enabled, ClientInviters clientInviters) {

  static OrganizationState of(Object[] row, Collection<String> inviters) {
    return new OrganizationState(
        (String) row[0],
        (String) row[1],
        (String) row[2],
        (Boolean) row[3],
        ClientInviters.meantBy(inviters));
  }
}
