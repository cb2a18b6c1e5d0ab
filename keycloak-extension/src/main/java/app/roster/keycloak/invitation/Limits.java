package app.roster.keycloak.invitation;

import app.roster.keycloak.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How many mails may be asked for. Counted in the database, so all nodes count alike. */
final class Limits {

  static final int PER_PRO_AND_MINUTE = 200;
  static final int PER_ADDRESS_AND_HOUR = 20;
  static final int RESENDS_A_DAY = 5;
  static final Duration BETWEEN_RESENDS = Duration.ofMinutes(1);

  private final History history;
  private final Instant now;

  Limits(History history, Instant now) {
    this.history = history;
    this.now = now;
  }

  /**
   * Lets one more mail pass, or refuses.
   *
   * @throws Problem 429 with the time to wait
   */
  void checkPro(String inviterId) {
    if (history.askedBy(inviterId, now.minus(Duration.ofMinutes(1))) >= PER_PRO_AND_MINUTE) {
      throw Problem.tooManyRequests("too_many_invitations", Duration.ofMinutes(1));
    }
  }

  /**
   * Lets one more mail to this address pass, or refuses.
   *
   * @throws Problem 429 with the time to wait
   */
  void checkAddress(EmailAddress address) {
    if (history.askedTo(address, now.minus(Duration.ofHours(1))) >= PER_ADDRESS_AND_HOUR) {
      throw Problem.tooManyRequests("too_many_to_address", Duration.ofHours(1));
    }
  }

  /**
   * Lets the invitation be sent once more, or refuses: once a minute, five times a day on top of
   * the first mail.
   *
   * @throws Problem 429 with the time to wait
   */
  void checkResend(String invitationId) {
    List<HistoryEntity> asked = history.asked(invitationId, now.minus(Duration.ofDays(1)));
    if (!asked.isEmpty() && asked.get(0).at().plus(BETWEEN_RESENDS).isAfter(now)) {
      throw Problem.tooManyRequests(
          "resend_too_soon", Duration.between(now, asked.get(0).at().plus(BETWEEN_RESENDS)));
    }
    List<HistoryEntity> resent =
        asked.stream().filter(event -> event.type() == HistoryType.RESENT).toList();
    if (resent.size() >= RESENDS_A_DAY) {
      Instant free = resent.get(RESENDS_A_DAY - 1).at().plus(Duration.ofDays(1));
      throw Problem.tooManyRequests("resend_too_often", Duration.between(now, free));
    }
  }
}
