package app.roster.keycloak.provisioning.letter;

import app.roster.keycloak.settings.Setting;
import app.roster.keycloak.settings.Settings;
import java.time.Clock;
import java.time.Duration;
import org.keycloak.models.KeycloakSession;

/** How many mails of imports one organization may send within 24 hours. */
final class DailyLimit {

  private static final Duration DAY = Duration.ofDays(1);

  private final int limit;
  private final Welcomes welcomes;
  private final Clock clock;

  DailyLimit(KeycloakSession session, Clock clock) {
    this.limit =
        Settings.of(session.getContext().getRealm()).number(Setting.IMPORT_MAILS_PER_ORGANIZATION);
    this.welcomes = new Welcomes(session, clock);
    this.clock = clock;
  }

  int mails() {
    return limit;
  }

  /** How many more may leave now. */
  long room(String organizationId) {
    long used = welcomes.queuedSince(organizationId, clock.instant().minus(DAY));
    return Math.max(0, limit - used);
  }

  /** On how many days mails leave, from today on, when so many come on top of those that wait. */
  long days(String organizationId, long more) {
    long later = Math.max(0, welcomes.waiting(organizationId) + more - room(organizationId));
    return 1 + (later + limit - 1) / limit;
  }
}
