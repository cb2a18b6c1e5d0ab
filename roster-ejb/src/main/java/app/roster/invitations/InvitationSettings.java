package app.roster.invitations;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What an invitation of an organization begins with, and what it may be.
 *
 * @param subject of the mail, in the language that was asked for
 * @param message the organization's default message, in the language that was asked for
 * @param messageLimit how many characters a message may have
 * @param locales the languages a mail can be written in, the realm's own first
 * @param days how long an invitation can be accepted, unless something else is chosen
 * @param betweenResends how long to wait before an invitation may be sent again
 */
public record InvitationSettings(
    String subject,
    String message,
    int messageLimit,
    List<Locale> locales,
    int days,
    Duration betweenResends) {

  public InvitationSettings {
    locales = List.copyOf(locales);
  }
}
