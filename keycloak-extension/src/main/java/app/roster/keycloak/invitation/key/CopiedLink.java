package app.roster.keycloak.invitation.key;

/**
 * A link for a Pro to hand over; shown in one answer and never again.
 *
 * @param link with its key
 * @param expiresAt until when it can be followed, ISO-8601
 */
public record CopiedLink(String link, String expiresAt) {}
