package app.roster.account;

import app.roster.access.ClientInviters;
import app.roster.access.ClientViewUse;
import app.roster.access.TeamRole;
import app.roster.kernel.OrganizationId;

/**
 * An enabled organization somebody is a Pro of.
 *
 * @param role as Keycloak last told us: good for what a page offers, while Keycloak decides
 * @param inviters who may bring clients in, told the same way
 * @param clientView whether Pros look at clients, told the same way
 */
public record Workplace(
    OrganizationId organization,
    String name,
    TeamRole role,
    ClientInviters inviters,
    ClientViewUse clientView) {

  /** Whether somebody with this role may bring clients in. */
  public boolean mayInviteClients() {
    return inviters.include(role);
  }
}
