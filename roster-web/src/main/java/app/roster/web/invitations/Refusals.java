package app.roster.web.invitations;

import app.roster.identity.RefusedException;
import app.roster.kernel.RosterException;
import app.roster.web.shell.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;

/** Why an invitation could not be sent, in the words of the page. */
@ApplicationScoped
class Refusals {

  private static final Set<String> KNOWN =
      Set.of(
          "already_pending",
          "already_member",
          "own_address",
          "team_member",
          "invalid_email",
          "message_too_long",
          "not_pending",
          "do_not_contact",
          "role_required",
          "administrator_required",
          "invalid_expiry",
          "resend_too_soon",
          "resend_too_often",
          "too_many_to_address",
          "too_many_invitations",
          "too_many_from_organization");

  /** Longer waits are told in hours. */
  private static final Duration SOON = Duration.ofMinutes(90);

  @Inject private Texts texts;

  String text(RosterException refusal) {
    if (!(refusal instanceof RefusedException refused)) {
      return texts.of("invitations", refusal.messageKey(), refusal.arguments().toArray());
    }
    String code = KNOWN.contains(refused.code()) ? refused.code() : "other";
    Duration wait = refused.retryAfter().orElse(Duration.ofMinutes(1));
    return texts.of("invitations", "refused." + code, spoken(wait));
  }

  /** Whole minutes or hours, never fewer than it takes. */
  private String spoken(Duration wait) {
    return wait.compareTo(SOON) <= 0
        ? texts.of("invitations", "wait.minutes", wait.plusSeconds(59).toMinutes())
        : texts.of("invitations", "wait.hours", wait.plusMinutes(59).toHours());
  }
}
