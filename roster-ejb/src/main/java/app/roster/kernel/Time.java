package app.roster.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one clock of the application: UTC, injected wherever "now" matters. */
@ApplicationScoped
class Time {

  @Produces
  Clock clock() {
    return Clock.systemUTC();
  }
}
