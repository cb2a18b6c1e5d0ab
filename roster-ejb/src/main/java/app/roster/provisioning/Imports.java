package app.roster.provisioning;

import app.roster.access.Actor;
import app.roster.access.Guard;
import app.roster.identity.AccessToken;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.Page;
import app.roster.kernel.PageRequest;
import app.roster.kernel.RosterException;
import app.roster.kernel.Settings;
import app.roster.provisioning.ImportJobs.Door;
import app.roster.provisioning.ImportProgress.Status;
import app.roster.provisioning.csv.ClientFile;
import app.roster.provisioning.csv.FileCheck;
import app.roster.provisioning.csv.StructureException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Bulk imports of the organization a Pro works in: check, look, confirm. No transaction of ours is
 * open while Keycloak is asked.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Imports {

  private static final Logger LOG = Logger.getLogger(Imports.class);
  private static final int MEGABYTE = 1024 * 1024;

  @Inject private Guard guard;
  @Inject private ImportRecords records;
  @Inject private ImportJobs jobs;
  @Inject private ImportFiles files;
  @Inject private Uploads uploads;
  @Inject private Settings settings;

  /**
   * Reads a file and checks every row of it; creates nobody.
   *
   * @throws StructureException if the file as a whole is not a client list
   */
  public ImportId check(Actor actor, AccessToken token, Upload upload) {
    OrganizationId organization = guard.admitPro(actor);
    if (upload.content().length > settings.importMegabytes() * MEGABYTE) {
      throw new StructureException("too_large", settings.importMegabytes());
    }
    ImportId id = ImportId.random();
    ClientFile file = uploads.read(actor, upload);
    FileCheck check = file.check();
    if (check.validRows() + check.badRows() == 0) {
      throw new StructureException("no_rows");
    }
    records.add(id, actor, organization, check);
    files.keep(id, upload);
    LOG.infof("%s uploads %s: %d rows", actor.user(), id, check.validRows() + check.badRows());
    if (check.validRows() > 0) {
      send(new Door(organization, token), id, check, file);
    }
    return id;
  }

  /** Where an import stands. */
  public ImportProgress find(Actor actor, AccessToken token, ImportId id) {
    Door door = new Door(guard.admitPro(actor), token);
    return progress(door, records.find(door.organization(), id));
  }

  /** The imports of the organization, newest first: the way back after the page was closed. */
  public Page<ImportSummary> page(Actor actor, AccessToken token, PageRequest page) {
    Door door = new Door(guard.admitPro(actor), token);
    return records
        .page(door.organization(), page)
        .map(
            found ->
                new ImportSummary(
                    found.id(), status(door, found), found.total(), found.createdAt()));
  }

  // What has ended stays so: nobody is asked again.
  private Status status(Door door, ImportRecord found) {
    return found.ended().orElseGet(() -> progress(door, found).status());
  }

  /**
   * Rows of an import: what is wrong in the file first, then what Keycloak found.
   *
   * @param verdict only rows with this one; empty for all
   */
  public Page<ImportRow> rows(
      Actor actor, AccessToken token, ImportId id, Optional<Verdict> verdict, PageRequest page) {
    Door door = new Door(guard.admitPro(actor), token);
    ImportRecord found = records.find(door.organization(), id);
    Optional<ImportJob> job = found.job();
    Page<ImportRow> ours =
        verdict.orElse(Verdict.ERROR) == Verdict.ERROR ? records.problems(id, page) : Page.empty();
    if (job.isEmpty()) {
      return ours;
    }
    return TwoLists.page(ours, page, rest -> jobs.rowsIfKept(door, found, verdict, rest));
  }

  /**
   * Lets the import run. Rows with errors stay out.
   *
   * @throws RosterException if there are any and the Pro has not chosen to go on without them
   */
  public void confirm(Actor actor, AccessToken token, ImportId id, Confirmation word) {
    Door door = new Door(guard.admitPro(actor), token);
    ImportRecord found = records.find(door.organization(), id);
    ImportJob job = found.job().orElseThrow(NotFoundException::new);
    if (job.key() == null) {
      // Ended already; the page that asks is behind.
      return;
    }
    if (found.badRows() > 0 && !word.validRowsOnly()) {
      throw new RosterException("import.hasErrors");
    }
    jobs.confirm(door, job, word);
    LOG.infof("%s confirms import %s", actor.user(), id);
  }

  /** Stops an import, or gives it up before it runs. Clients that were made stay. */
  public void cancel(Actor actor, AccessToken token, ImportId id) {
    Door door = new Door(guard.admitPro(actor), token);
    ImportRecord found = records.find(door.organization(), id);
    found.job().ifPresent(job -> jobs.cancel(door, job));
    if (found.job().filter(job -> hasMade(door, job)).isEmpty()) {
      records.dropKey(door.organization(), id);
      files.forget(id);
    }
    LOG.infof("%s cancels import %s", actor.user(), id);
  }

  // Whoever was made before the import stopped still needs a temporary password.
  private boolean hasMade(Door door, ImportJob job) {
    return jobs.find(door, job).started();
  }

  private void send(Door door, ImportId id, FileCheck check, ClientFile file) {
    try {
      records.isHandledBy(door.organization(), id, jobs.start(door, id, check.sha256(), file));
    } catch (RosterException e) {
      // Without its job the record would stand there as a file in which nothing is right.
      records.remove(door.organization(), id);
      throw e;
    }
  }

  private ImportProgress progress(Door door, ImportRecord found) {
    if (found.job().isEmpty()) {
      return found.progress(Status.UNUSABLE);
    }
    ImportJob ours = found.job().get();
    Optional<JobState> job = jobs.findIfKept(door, ours);
    job.ifPresent(state -> follow(door, found, ours, state));
    return job.map(found::progress).orElseGet(() -> found.progress(Status.FORGOTTEN));
  }

  // Keycloak never stores the key: after a restart it waits until somebody presents it again.
  private void follow(Door door, ImportRecord found, ImportJob ours, JobState job) {
    if (job.status().isEnd() && found.ended().isEmpty()) {
      records.ended(door.organization(), found.id(), job.status());
    }
    if (ours.key() == null) {
      return;
    }
    if (job.waitingForKey()) {
      // The mails were decided on with the first word.
      jobs.confirm(door, ours, Confirmation.silent(true));
    }
    if (job.temporaryPasswordDays() != found.keyDays()) {
      records.keepKey(door.organization(), found.id(), job.temporaryPasswordDays());
    }
    if (!job.status().isEnd()) {
      return;
    }
    if (job.handedOut()) {
      // Also when the list got lost on its way: then the rest of it is of no use.
      files.forget(found.id());
      records.dropKey(door.organization(), found.id());
    } else if (job.counts().generated() == 0) {
      records.dropKey(door.organization(), found.id());
    }
  }
}
