package app.roster.web.invitations;

import app.roster.access.TeamRole;
import app.roster.invitations.Delivery;
import app.roster.invitations.DeliveryReason;
import app.roster.kernel.UserId;
import app.roster.web.shell.Moments;
import app.roster.web.shell.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** How the rows of the Pending tab speak: times, names, and how long to wait. */
final class PendingWords {

  /** Longer ago than this, no setting makes anybody wait. */
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  private final Moments moments;
  private final Texts texts;
  private final Clock clock;
  private final Supplier<Map<UserId, String>> team;
  private final Supplier<Duration> betweenResends;

  /**
   * @param team names of the Pros, asked for only if a name is shown
   * @param betweenResends asked for only if a mail left a short while ago
   */
  PendingWords(
      Moments moments,
      Texts texts,
      Clock clock,
      Supplier<Map<UserId, String>> team,
      Supplier<Duration> betweenResends) {
    this.moments = moments;
    this.texts = texts;
    this.clock = clock;
    this.team = team;
    this.betweenResends = betweenResends;
  }

  String ago(Instant at) {
    return moments.ago(at);
  }

  String ahead(Instant at) {
    return moments.ahead(at);
  }

  String exact(Instant at) {
    return moments.exact(at);
  }

  String delivery(Delivery delivery) {
    return texts.of("invitations", "delivery." + delivery.name().toLowerCase(Locale.ROOT));
  }

  String reason(DeliveryReason reason) {
    return texts.of("invitations", "reason." + reason.name().toLowerCase(Locale.ROOT));
  }

  String role(TeamRole role) {
    return texts.of("shell", "role." + role);
  }

  String name(UserId pro) {
    return team.get().getOrDefault(pro, texts.of("invitations", "inviter.left"));
  }

  /** How long a mail that left at this moment keeps the next one back; zero if not at all. */
  Duration waitAfter(Instant sent) {
    Duration since = Duration.between(sent, clock.instant());
    if (since.compareTo(LONGEST_WAIT) > 0) {
      return Duration.ZERO;
    }
    Duration wait = betweenResends.get().minus(since);
    return wait.isNegative() ? Duration.ZERO : wait;
  }
}
