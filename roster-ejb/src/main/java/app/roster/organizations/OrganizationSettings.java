package app.roster.organizations;

import app.roster.access.ClientInviters;
import app.roster.access.ClientViewUse;
import java.io.Serializable;

/**
 * What an organization has chosen.
 *
 * @param invitationMessage message that stands in the invite dialog at first; empty for the
 *     product's own
 * @param reminderDays days after which somebody who has not answered an invitation is written to
 *     once more; 0 for never
 * @param clientInviters who brings clients in
 * @param requests whether the organization has a sign-up page of its own
 * @param clientView whether Pros look at clients
 * @param clientViewMinutes longest client view; 0 for what the server allows
 */
public record OrganizationSettings(
    String invitationMessage,
    int reminderDays,
    ClientInviters clientInviters,
    boolean requests,
    ClientViewUse clientView,
    int clientViewMinutes)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Most characters of the message: Keycloak keeps no longer attribute of an organization. */
  public static final int MESSAGE_LIMIT = 255;
}
