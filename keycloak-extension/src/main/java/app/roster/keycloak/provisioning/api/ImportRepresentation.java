package app.roster.keycloak.provisioning.api;

import app.roster.keycloak.provisioning.ImportEntity;
import app.roster.keycloak.provisioning.ImportStatus;
import app.roster.keycloak.provisioning.Imports;
import app.roster.keycloak.provisioning.row.RowOutcome;
import app.roster.keycloak.settings.Settings;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.keycloak.models.KeycloakSession;

/**
 * An import as JSON.
 *
 * @param counts rows by verdict (new, consent, member, error), by outcome (created, invited,
 *     skipped, failed), and those whose password is made here (generated)
 * @param done rows with an outcome
 * @param waitingForKey true when it runs but nobody works on it: confirm again with the key
 * @param failure why it failed
 * @param passwordsHandedOutAt when the passwords made here were shown, which happens once
 * @param temporaryPasswordDays for how many days temporary passwords can be used in this realm
 * @param mails to people who are made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportRepresentation(
    String id,
    String status,
    int total,
    Map<String, Long> counts,
    String createdAt,
    String startedAt,
    String finishedAt,
    long done,
    boolean waitingForKey,
    String failure,
    String passwordsHandedOutAt,
    long temporaryPasswordDays,
    ImportMailsRepresentation mails) {

  private static final List<String> OUTCOMES =
      Arrays.stream(RowOutcome.values())
          .map(outcome -> outcome.name().toLowerCase(Locale.ROOT))
          .toList();

  static ImportRepresentation of(KeycloakSession session, Clock clock, ImportEntity entity) {
    Imports imports = new Imports(session, clock);
    Map<String, Long> counts = imports.counts(entity);
    // Also when every row is done: a server may die before it says so.
    boolean idle =
        entity.status() == ImportStatus.RUNNING && !imports.rows().anyLeased(entity.id());
    return new ImportRepresentation(
        entity.id(),
        entity.status().name(),
        entity.total(),
        counts,
        entity.createdAt().toString(),
        entity.startedAt().map(Instant::toString).orElse(null),
        entity.finishedAt().map(Instant::toString).orElse(null),
        OUTCOMES.stream().mapToLong(counts::get).sum(),
        idle,
        entity.failure().orElse(null),
        entity.handedOutAt().map(Instant::toString).orElse(null),
        Settings.of(session.getContext().getRealm()).temporaryPasswordLifespan().toDays(),
        ImportMailsRepresentation.of(session, clock, entity, counts.get("new")));
  }
}
