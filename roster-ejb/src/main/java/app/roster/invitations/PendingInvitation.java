package app.roster.invitations;

import app.roster.kernel.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * An invitation nobody has answered yet. Of the invited person it shows the e-mail address alone.
 *
 * @param lastSentAt empty while the first mail waits
 * @param inviter the Pro who invited
 */
public record PendingInvitation(
    InvitationId id,
    String email,
    Delivery delivery,
    Optional<Instant> lastSentAt,
    Instant expiresAt,
    Optional<UserId> inviter) {}
