package app.roster.invitations;

/**
 * What an invitation says by default.
 *
 * @param message the organization's default message, in the language that was asked for
 * @param messageLimit how many characters a message may have
 */
public record InvitationTexts(String message, int messageLimit) {}
