package app.roster.keycloak.provisioning.api;

import app.roster.keycloak.provisioning.ImportEntity;
import app.roster.keycloak.provisioning.ImportStatus;
import app.roster.keycloak.provisioning.Imports;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;

/**
 * An import as JSON.
 *
 * @param counts rows by verdict (new, consent, member, error), by outcome (created, invited,
 *     skipped, failed), and those whose password is made here (generated)
 * @param done rows with an outcome
 * @param waitingForKey true when it runs but nobody works on it: confirm again with the key
 * @param failure why it failed
 * @param passwordsHandedOutAt when the passwords made here were shown, which happens once
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
    String passwordsHandedOutAt) {

  static ImportRepresentation of(ImportEntity entity, Imports imports) {
    // Also when every row is done: a server may die before it says so.
    boolean idle =
        entity.status() == ImportStatus.RUNNING && !imports.rows().anyLeased(entity.id());
    return new ImportRepresentation(
        entity.id(),
        entity.status().name(),
        entity.total(),
        imports.counts(entity.id()),
        entity.createdAt().toString(),
        entity.startedAt().map(Instant::toString).orElse(null),
        entity.finishedAt().map(Instant::toString).orElse(null),
        entity.total() - imports.rows().waiting(entity.id()),
        idle,
        entity.failure().orElse(null),
        entity.handedOutAt().map(Instant::toString).orElse(null));
  }
}
