package app.roster.keycloak.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When a mail that was not taken is tried again, and when it is given up. */
final class BackOff {

  static final Duration GIVE_UP_AFTER = Duration.ofDays(3);

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofMinutes(30),
          Duration.ofHours(1));

  private BackOff() {}

  /**
   * @param attempts how often it was tried, at least 1
   * @return the next try, or empty when the mail is older than any outage we wait for
   */
  static Optional<Instant> next(int attempts, Instant createdAt, Instant now) {
    if (now.isAfter(createdAt.plus(GIVE_UP_AFTER))) {
      return Optional.empty();
    }
    return Optional.of(now.plus(PAUSES.get(Math.min(attempts, PAUSES.size()) - 1)));
  }
}
