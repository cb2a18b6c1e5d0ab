package app.roster.invitations;

import app.roster.access.TeamRole;
import app.roster.clients.EmailAddress;
import java.util.Locale;
import java.util.Optional;

/**
 * An invitation before it is sent.
 *
 * @param role in the team; empty to invite a client
 * @param message what the Pro says, plain text; empty for none
 * @param locale language of the mail
 * @param days how long it can be accepted
 * @param key the same for every attempt to send this one, so that a double click makes one
 *     invitation
 */
public record InvitationDraft(
    EmailAddress email,
    Optional<TeamRole> role,
    String message,
    Locale locale,
    int days,
    String key) {}
