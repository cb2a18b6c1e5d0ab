package app.roster.keycloak.feed;

import app.roster.keycloak.access.ClientInviters;
import app.roster.keycloak.access.ClientViewUse;
import java.util.List;
import java.util.Map;

/**
 * An organization as it is now.
 *
 * @param clientInviters who of its team may bring clients in
 * @param clientView whether its Pros may look at its clients
 */
public record OrganizationState(
    String id,
    String name,
    String alias,
    boolean enabled,
    ClientInviters clientInviters,
    ClientViewUse clientView) {

  static OrganizationState of(Object[] row, Map<String, List<String>> chosen) {
    return new OrganizationState(
        (String) row[0],
        (String) row[1],
        (String) row[2],
        (Boolean) row[3],
        ClientInviters.meantBy(chosen.getOrDefault(ClientInviters.ATTRIBUTE, List.of())),
        ClientViewUse.meantBy(chosen.getOrDefault(ClientViewUse.ATTRIBUTE, List.of())));
  }
}
