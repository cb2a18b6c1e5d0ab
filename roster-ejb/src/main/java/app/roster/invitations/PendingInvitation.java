package app.roster.invitations;

import app.roster.access.TeamRole;
import app.roster.kernel.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * An invitation nobody has answered yet. Of the invited person it shows the e-mail address alone.
 *
 * @param role in the team; empty for a client
 * @param reason why the last mail was not delivered; empty unless it was not
 * @param lastSentAt empty while the first mail waits
 * @param inviter the Pro who invited
 */
public record PendingInvitation(
    InvitationId id,
    String email,
    Optional<TeamRole> role,
    Delivery delivery,
    Optional<DeliveryReason> reason,
    Optional<Instant> lastSentAt,
    Instant expiresAt,
    Optional<UserId> inviter) {}
