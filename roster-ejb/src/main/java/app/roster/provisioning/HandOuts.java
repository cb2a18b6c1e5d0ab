package app.roster.provisioning;

import app.roster.access.Actor;
import app.roster.access.Guard;
import app.roster.identity.AccessToken;
import app.roster.identity.RefusedException;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.RosterException;
import app.roster.provisioning.ImportJobs.Door;
import app.roster.provisioning.csv.ClientFile;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The lists of temporary passwords to hand over. Those that the Pro gave come from the uploaded
 * file, those that were generated from Keycloak, which tells them once.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HandOuts {

  private static final Logger LOG = Logger.getLogger(HandOuts.class);

  @Inject private Guard guard;
  @Inject private ImportRecords records;
  @Inject private ImportFiles files;
  @Inject private ImportJobs jobs;
  @Inject private Uploads uploads;

  /**
   * Whether this Pro can have the list of an import that has ended.
   *
   * @param key opens the uploaded file; generated passwords can be had without
   */
  public HandOutState state(Actor actor, ImportId id, Optional<UploadKey> key) {
    ImportRecord found = records.find(guard.admitPro(actor), id);
    if (!found.isOf(actor)) {
      return HandOutState.OTHERS;
    }
    boolean kept =
        found.opensPasswords() || key.flatMap(right -> files.find(id, right)).isPresent();
    return kept ? HandOutState.READY : HandOutState.GONE;
  }

  /**
   * Everybody for whom an account was made, in the order of the file. Close it, and say {@link
   * #forget} when it has arrived.
   *
   * @param key opens the uploaded file; without the right one, names and given passwords stay out
   * @throws RosterException if another Pro uploaded the file, if the import still runs, or if the
   *     list was handed out or is forgotten
   */
  public Stream<HandOutRow> take(
      Actor actor, AccessToken token, ImportId id, Optional<UploadKey> key) {
    Door door = new Door(guard.admitPro(actor), token);
    ImportRecord found = own(actor, door.organization(), id);
    Optional<ClientFile> file = key.flatMap(right -> files.find(id, right)).map(uploads::readAgain);
    if (file.isEmpty() && !found.opensPasswords()) {
      throw new RosterException("handOut.gone");
    }
    Map<Integer, ImportRow> made = made(door, found);
    Map<Integer, String> generated = generatedPasswords(door, found);
    LOG.infof("%s takes the hand-out list of %s", actor.user(), id);
    return file.map(
            given ->
                given
                    .rows()
                    .filter(row -> made.containsKey(row.row()))
                    .map(row -> HandOutRow.of(row, generated)))
        .orElseGet(() -> made.values().stream().map(row -> HandOutRow.of(row, generated)));
  }

  /** The list has arrived: the file is gone, and the key to generated passwords. */
  public void forget(Actor actor, ImportId id) {
    OrganizationId organization = guard.admitPro(actor);
    forget(organization, own(actor, organization, id).id());
  }

  private ImportRecord own(Actor actor, OrganizationId organization, ImportId id) {
    return Optional.of(records.find(organization, id))
        .filter(found -> found.isOf(actor))
        .orElseThrow(() -> new RosterException("refused.not_your_import"));
  }

  private Map<Integer, ImportRow> made(Door door, ImportRecord found) {
    Map<Integer, ImportRow> made = new TreeMap<>();
    jobs.eachRow(
        door,
        found,
        Verdict.NEW,
        row ->
            Optional.of(row)
                .filter(ImportRow::isCreated)
                .ifPresent(one -> made.put(one.row(), one)));
    return made;
  }

  private Map<Integer, String> generatedPasswords(Door door, ImportRecord found) {
    ImportJob job = found.job().orElseThrow(NotFoundException::new);
    JobState state = jobs.find(door, job);
    if (!state.status().isEnd()) {
      throw new RosterException("refused.import_not_ended");
    }
    if (state.counts().generated() == 0) {
      return Map.of();
    }
    if (job.key() == null) {
      throw new RosterException("refused.passwords_handed_out");
    }
    try {
      return jobs.generatedPasswords(door, job);
    } catch (RefusedException refusal) {
      if (refusal.is("passwords_handed_out")) {
        // Somebody was quicker, or the list got lost on its way.
        forget(door.organization(), found.id());
      }
      throw refusal;
    }
  }

  private void forget(OrganizationId organization, ImportId id) {
    files.forget(id);
    records.dropKey(organization, id);
  }
}
