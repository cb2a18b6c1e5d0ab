package app.roster.web.shell;

import app.roster.kernel.Zones;
import app.roster.web.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Instants in the language and time zone of the person who looks. */
@RequestScoped
public class Moments {

  @Inject private Shell shell;
  @Inject private SignedIn signedIn;
  @Inject private Texts texts;
  @Inject private Clock clock;

  /** Day and time, such as "Nov 22, 2026, 9:45 AM". */
  public String exact(Instant at) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(shell.getLocale())
        .format(local(at));
  }

  /** The day alone. */
  public String day(Instant at) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(shell.getLocale())
        .format(local(at));
  }

  /** How long ago it was, or the day once that says more. */
  public String ago(Instant at) {
    Duration since = Duration.between(at, clock.instant());
    if (since.compareTo(Duration.ofMinutes(1)) < 0) {
      return texts.of("shell", "ago.now");
    }
    if (since.compareTo(Duration.ofHours(1)) < 0) {
      return texts.of("shell", "ago.minutes", since.toMinutes());
    }
    return since.compareTo(Duration.ofDays(1)) < 0
        ? texts.of("shell", "ago.hours", since.toHours())
        : day(at);
  }

  /** How far ahead it is: minutes, hours or days. */
  public String ahead(Instant at) {
    Duration until = Duration.between(clock.instant(), at);
    if (until.compareTo(Duration.ofHours(1)) < 0) {
      return texts.of("shell", "ahead.minutes", Math.max(1, until.toMinutes()));
    }
    return until.compareTo(Duration.ofDays(2)) < 0
        ? texts.of("shell", "ahead.hours", until.toHours())
        : texts.of("shell", "ahead.days", until.toDays());
  }

  private ZonedDateTime local(Instant at) {
    return at.atZone(Zones.orUtc(signedIn.fact("zoneinfo").orElse(null)));
  }
}
