package app.roster.keycloak.provisioning;

import app.roster.keycloak.paging.Listing;
import app.roster.keycloak.paging.Page;
import app.roster.keycloak.paging.PageRequest;
import app.roster.keycloak.provisioning.row.ImportKey;
import app.roster.keycloak.provisioning.row.ImportRows;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * The imports of the session's realm. Each change of status is one conditional statement; they
 * stand together, although that makes a long class, since one has to hold against all others.
 */
public final class Imports {

  private final EntityManager entities;
  private final String realmId;
  private final Clock clock;

  public Imports(KeycloakSession session, Clock clock) {
    this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    this.realmId = session.getContext().getRealm().getId();
    this.clock = clock;
  }

  /** Stores an import whose rows begin to come in; the key itself stays with the caller. */
  public ImportEntity add(String id, ImportRequest request, ImportKey key) {
    ImportEntity added = new ImportEntity(id, request, key.hash(), clock.instant());
    entities.persist(added);
    entities.flush();
    return added;
  }

  /** An import of this organization whose intake is complete, as the database has it now. */
  public Optional<ImportEntity> find(String organizationId, String id) {
    return find(id).filter(found -> found.organizationId().equals(organizationId));
  }

  /** An import of whichever organization whose intake is complete, as the database has it now. */
  public Optional<ImportEntity> find(String id) {
    // Statements that change the status pass by what this session has loaded.
    Optional<ImportEntity> found = loaded(id);
    found.ifPresent(entities::refresh);
    return found;
  }

  private Optional<ImportEntity> loaded(String id) {
    return entities
        .createQuery(
            "select i from RosterImport i where i.realmId = :realm and i.id = :id"
                + " and i.status <> :intake",
            ImportEntity.class)
        .setParameter("realm", realmId)
        .setParameter("id", id)
        .setParameter("intake", ImportStatus.INTAKE)
        .getResultList()
        .stream()
        .findFirst();
  }

  /** One page of those that are wanted, the newest first. */
  public <R> Page<R> page(
      ImportFilter filter, PageRequest wanted, Function<ImportEntity, R> shown) {
    return new Listing<>(
            ImportEntity.class, filter.query(), query -> filter.giveValues(query, realmId))
        .page(entities, wanted, shown);
  }

  /** The import while it runs, held so that it cannot be cancelled before this commit. */
  public Optional<ImportEntity> holdRunning(String id) {
    return held(id, ImportStatus.RUNNING);
  }

  private Optional<ImportEntity> held(String id, ImportStatus status) {
    return entities
        .createQuery(
            "select i from RosterImport i where i.realmId = :realm and i.id = :id"
                + " and i.status = :status",
            ImportEntity.class)
        .setParameter("realm", realmId)
        .setParameter("id", id)
        .setParameter("status", status)
        .setLockMode(LockModeType.PESSIMISTIC_READ)
        .getResultList()
        .stream()
        .findFirst();
  }

  /** The import that an upload with the same key of the request has begun, in whatever state. */
  public Optional<ImportEntity> byRequest(String requestKey) {
    return entities
        .createQuery(
            "select i from RosterImport i where i.realmId = :realm and i.requestKey = :key",
            ImportEntity.class)
        .setParameter("realm", realmId)
        .setParameter("key", requestKey)
        .getResultList()
        .stream()
        .findFirst();
  }

  /**
   * Holds an import whose rows come in, so that nobody removes it before this commit.
   *
   * @return whether it is still wanted; not so after the same upload has begun anew
   */
  public boolean holdIntake(String id) {
    return held(id, ImportStatus.INTAKE).isPresent();
  }

  /**
   * The intake is complete: from now on the import can be seen.
   *
   * @return false when it is not wanted any more
   */
  public boolean checked(String id, int total) {
    return entities
            .createQuery(
                "update RosterImport i set i.status = :checked, i.total = :total,"
                    + " i.tally = :tally where i.id = :id and i.status = :intake")
            .setParameter("tally", Tally.text(rows().counts(id)))
            .setParameter("checked", ImportStatus.CHECKED)
            .setParameter("total", total)
            .setParameter("id", id)
            .setParameter("intake", ImportStatus.INTAKE)
            .executeUpdate()
        == 1;
  }

  /**
   * Starts a checked import; nothing to do for a running one.
   *
   * @param mailsIn language of the mails to people who are made; empty if nobody is mailed
   * @return whether this call started it
   */
  public boolean run(String id, Optional<Locale> mailsIn) {
    int started =
        entities
            .createQuery(
                "update RosterImport i set i.status = :running, i.startedAt = :now,"
                    + " i.tally = null, i.mailLocale = :locale where i.id = :id and i.status = :checked")
            .setParameter("running", ImportStatus.RUNNING)
            .setParameter("now", clock.millis())
            .setParameter("locale", mailsIn.map(Locale::toLanguageTag).orElse(null))
            .setParameter("id", id)
            .setParameter("checked", ImportStatus.CHECKED)
            .executeUpdate();
    if (started == 1) {
      rows().skipWhatNeedsNoWork(id);
    }
    return started == 1;
  }

  /** Ends a running import in which no row is left. */
  public void doneIfNothingIsLeft(String id) {
    int done =
        entities
            .createQuery(
                "update RosterImport i set i.status = :done, i.finishedAt = :now"
                    + " where i.id = :id and i.status = :running and not exists (select r from"
                    + " RosterImportRow r where r.importId = :id and r.outcome is null)")
            .setParameter("done", ImportStatus.DONE)
            .setParameter("now", clock.millis())
            .setParameter("id", id)
            .setParameter("running", ImportStatus.RUNNING)
            .executeUpdate();
    if (done == 1) {
      keepTally(id);
    }
  }

  // Batches hold the import while they write: what is counted after its end stays so.
  private void keepTally(String id) {
    entities
        .createQuery("update RosterImport i set i.tally = :tally where i.id = :id")
        .setParameter("tally", Tally.text(rows().counts(id)))
        .setParameter("id", id)
        .executeUpdate();
  }

  /**
   * Takes back what has not been made; rows of a batch that is being written are made first.
   *
   * @return whether there was something to stop
   */
  public boolean cancel(String id) {
    return stop(id, ImportStatus.CANCELLED, null);
  }

  /** Stops it as {@link #cancel} does, for a stable reason its Pro is told. */
  public void fail(String id, String reason) {
    stop(id, ImportStatus.FAILED, reason);
  }

  private boolean stop(String id, ImportStatus status, String reason) {
    int stopped =
        entities
            .createQuery(
                "update RosterImport i set i.status = :status, i.failure = :reason,"
                    + " i.finishedAt = :now where i.id = :id and i.status in (:open)")
            .setParameter("status", status)
            .setParameter("reason", reason)
            .setParameter("now", clock.millis())
            .setParameter("id", id)
            .setParameter("open", EnumSet.of(ImportStatus.CHECKED, ImportStatus.RUNNING))
            .executeUpdate();
    if (stopped == 1) {
      rows().forgetWaiting(id);
      keepTally(id);
    }
    return stopped == 1;
  }

  /**
   * The passwords made here will be shown.
   *
   * @return false if they have been shown before
   */
  public boolean handOut(String id) {
    return entities
            .createQuery(
                "update RosterImport i set i.handedOutAt = :now"
                    + " where i.id = :id and i.handedOutAt is null")
            .setParameter("now", clock.millis())
            .setParameter("id", id)
            .executeUpdate()
        == 1;
  }

  /** Deletes imports with all their rows. */
  public void remove(Collection<String> ids) {
    removeIn(ids, EnumSet.allOf(ImportStatus.class));
  }

  /** Deletes an import with all its rows, unless somebody has confirmed it. */
  public void giveUp(String id) {
    removeIn(List.of(id), EnumSet.of(ImportStatus.INTAKE, ImportStatus.CHECKED));
  }

  // The import goes first: that waits for whoever holds it, and then sees the rows he added.
  private void removeIn(Collection<String> ids, Set<ImportStatus> statuses) {
    if (ids.isEmpty()) {
      return;
    }
    entities
        .createQuery("delete from RosterImport i where i.id in (:ids) and i.status in (:statuses)")
        .setParameter("ids", ids)
        .setParameter("statuses", statuses)
        .executeUpdate();
    entities
        .createQuery(
            "delete from RosterImportRow r where r.importId in (:ids)"
                + " and not exists (select 1 from RosterImport i where i.id = r.importId)")
        .setParameter("ids", ids)
        .executeUpdate();
  }

  /** The rows of all imports of the realm. */
  public ImportRows rows() {
    return new ImportRows(entities, clock);
  }

  /** How many imports the Pro has begun since then. */
  public long begunSince(String actorId, Duration age) {
    return entities
        .createQuery(
            "select count(i) from RosterImport i where i.realmId = :realm"
                + " and i.actorId = :actor and i.createdAt >= :since",
            Long.class)
        .setParameter("realm", realmId)
        .setParameter("actor", actorId)
        .setParameter("since", clock.instant().minus(age).toEpochMilli())
        .getSingleResult();
  }

  /** Rows of the import by verdict and by outcome, under their lower-case names. */
  public Map<String, Long> counts(ImportEntity found) {
    return found.tally().orElseGet(() -> rows().counts(found.id()));
  }
}
