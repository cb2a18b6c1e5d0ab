package app.roster.invitations;

import java.time.Instant;

/**
 * An invitation nobody has answered yet. Of the invited person it shows the e-mail address alone.
 *
 * @param delivered false if the mail server refused the last mail
 * @param lastSentAt null while the first mail waits
 */
public record PendingInvitation(
    InvitationId id, String email, boolean delivered, Instant lastSentAt, Instant expiresAt) {}
