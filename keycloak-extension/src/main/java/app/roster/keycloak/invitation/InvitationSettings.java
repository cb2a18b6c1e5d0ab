package app.roster.keycloak.invitation;

/** What the invite dialog shows before anything is sent. */
public record InvitationSettings(
    String defaultMessage, int messageLimit, String subject, String productName) {}
