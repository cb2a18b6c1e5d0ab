package app.roster.keycloak.provisioning.run;

import app.roster.keycloak.provisioning.ImportStatus;
import app.roster.keycloak.provisioning.Imports;
import app.roster.keycloak.provisioning.Leftovers;
import app.roster.keycloak.settings.Settings;
import java.time.Clock;
import java.time.Duration;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.timer.ScheduledTask;

/**
 * Lets nothing stay for ever: broken uploads go, what nobody confirmed is forgotten, and reports of
 * what has ended are kept for as long as the operator wants.
 */
final class ImportTidyTask implements ScheduledTask {

  private static final Duration INTAKE_LIMIT = Duration.ofHours(1);
  private static final Duration WAITING_LIMIT = Duration.ofHours(24);

  private final Clock clock;

  ImportTidyTask(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void run(KeycloakSession session) {
    session.realms().getRealmsStream().toList().forEach(realm -> tidy(session, realm));
  }

  private void tidy(KeycloakSession session, RealmModel realm) {
    session.getContext().setRealm(realm);
    Imports imports = new Imports(session, clock);
    Leftovers leftovers = new Leftovers(session, clock);
    imports.remove(leftovers.stale(ImportStatus.INTAKE, INTAKE_LIMIT));
    leftovers.stale(ImportStatus.CHECKED, WAITING_LIMIT).forEach(imports::cancel);
    leftovers.stale(ImportStatus.RUNNING, Duration.ZERO).forEach(imports::doneIfNothingIsLeft);
    leftovers.stale(ImportStatus.RUNNING, WAITING_LIMIT).stream()
        .filter(id -> !imports.rows().anyLeased(id))
        .forEach(id -> imports.fail(id, "key_not_presented_again"));
    imports.remove(leftovers.endedBefore(clock.instant().minus(retention(realm))));
  }

  private static Duration retention(RealmModel realm) {
    return Settings.of(realm).importRetention();
  }

  @Override
  public String getTaskName() {
    return "roster-import-tidy";
  }
}
