package app.roster.keycloak.provisioning.password;

import app.roster.keycloak.settings.Settings;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.keycloak.models.RealmModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * A password that an import gave somebody. Its label says so: Keycloak keeps label and date when it
 * hashes a password anew, and drops them when the person sets another.
 */
public final class TemporaryPassword {

  static final String LABEL = "roster-temporary";

  private TemporaryPassword() {}

  /** Makes a hashed password one that an import gives at this moment. */
  public static PasswordCredentialModel given(PasswordCredentialModel password, Clock clock) {
    password.setCreatedDate(clock.millis());
    password.setUserLabel(LABEL);
    return password;
  }

  /** Whether its time is up; never so for a password that no import gave. */
  static boolean hasExpired(PasswordCredentialModel password, RealmModel realm, Clock clock) {
    if (password == null || !LABEL.equals(password.getUserLabel())) {
      return false;
    }
    long given = Objects.requireNonNullElse(password.getCreatedDate(), 0L);
    return Instant.ofEpochMilli(given)
        .plus(Settings.of(realm).temporaryPasswordLifespan())
        .isBefore(clock.instant());
  }
}
