package app.roster.keycloak.invitation;

import app.roster.keycloak.address.EmailAddress;
import app.roster.keycloak.invitation.row.InvitationEntity;
import app.roster.keycloak.invitation.row.InvitationRows;
import app.roster.keycloak.tag.Tags;
import org.keycloak.models.KeycloakSession;

/**
 * Tags that imports gave to people with an account: they wait with the invitations until the person
 * joins, by whichever way.
 */
final class WaitingTags {

  private final InvitationRows rows;

  WaitingTags(KeycloakSession session) {
    this.rows = new InvitationRows(session);
  }

  /** All of this address, which wait no more then. Whoever is about to add some waits, or has. */
  Tags take(String organizationId, EmailAddress address) {
    return rows.withTags(organizationId, address).stream()
        .map(rows::locked)
        .map(InvitationEntity::takeTags)
        .reduce(Tags.NONE, Tags::and);
  }
}
