package app.roster.invitations;

import java.net.URI;
import java.time.Instant;

/**
 * A link to accept an invitation, for the Pro to hand over. Keycloak tells it once; it is a secret
 * and must not be kept.
 */
public record InvitationLink(URI address, Instant expiresAt) {

  /** Without the address, so that no log gets it. */
  @Override
  public String toString() {
    return "link until " + expiresAt;
  }
}
