package app.roster.measurements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Which day it is where somebody lives. */
@ApplicationScoped
class LocalClock {

  @Inject private Clock clock;

  LocalDate today(ZoneId zone) {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  LocalDate today(String zone) {
    return today(zone(zone));
  }

  /** The zone of that name; UTC where it is missing or not known to this Java version. */
  private static ZoneId zone(String name) {
    try {
      return name == null ? ZoneOffset.UTC : ZoneId.of(name);
    } catch (DateTimeException unknown) {
      return ZoneOffset.UTC;
    }
  }
}
