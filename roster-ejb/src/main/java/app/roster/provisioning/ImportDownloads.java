package app.roster.provisioning;

import app.roster.access.Actor;
import app.roster.access.Guard;
import app.roster.identity.AccessToken;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.Page;
import app.roster.kernel.PageRequest;
import app.roster.provisioning.ErrorFile.ErrorRow;
import app.roster.provisioning.ImportJobs.Door;
import app.roster.provisioning.csv.ClientFile;
import app.roster.provisioning.csv.ClientRow;
import app.roster.provisioning.csv.Column;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** What a Pro takes along from an import: rows to correct, and temporary passwords to hand over. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportDownloads {

  private static final Logger LOG = Logger.getLogger(ImportDownloads.class);

  @Inject private Guard guard;
  @Inject private ImportRecords records;
  @Inject private ImportFiles files;
  @Inject private ImportJobs jobs;
  @Inject private Uploads uploads;

  /**
   * The rows that could not be imported.
   *
   * @param key without the right one, the file has no more than the addresses
   */
  public ErrorFile errors(Actor actor, AccessToken token, ImportId id, Optional<UploadKey> key) {
    Door door = new Door(guard.admitPro(actor), token);
    Map<Integer, List<ImportRow>> problems = problems(door, records.find(door.organization(), id));
    Optional<ClientFile> file =
        key.flatMap(found -> files.find(id, found)).map(upload -> uploads.read(id, upload));
    return file.map(found -> withCells(found, problems)).orElseGet(() -> addresses(problems));
  }

  /** Whether the hand-out list of an import can be had by this Pro with this key. */
  public boolean isHandOutKept(Actor actor, ImportId id, UploadKey key) {
    return records.find(guard.admitPro(actor), id).isOf(actor) && files.find(id, key).isPresent();
  }

  /**
   * Everybody for whom an account was made, with the temporary password. Close it, and say {@link
   * #forget} when it has arrived.
   *
   * @throws NotFoundException if the file is forgotten, or was uploaded in another browser or by
   *     another Pro
   */
  public Stream<ClientRow> handOut(Actor actor, AccessToken token, ImportId id, UploadKey key) {
    Door door = new Door(guard.admitPro(actor), token);
    ImportRecord found = own(actor, door.organization(), id);
    Upload upload = files.find(id, key).orElseThrow(NotFoundException::new);
    BitSet made = new BitSet();
    each(
        page -> jobs.rows(door, found, Optional.of(Verdict.NEW), page),
        row -> made.set(row.row(), row.outcome().equals("CREATED")));
    LOG.infof("%s takes the hand-out list of %s", actor.user(), id);
    return uploads.read(id, upload).rows().filter(row -> made.get(row.row()));
  }

  /** The hand-out list has arrived, or is not wanted: the file is gone for good. */
  public void forget(Actor actor, ImportId id) {
    files.forget(own(actor, guard.admitPro(actor), id).id());
  }

  private ImportRecord own(Actor actor, OrganizationId organization, ImportId id) {
    return Optional.of(records.find(organization, id))
        .filter(found -> found.isOf(actor))
        .orElseThrow(NotFoundException::new);
  }

  private Map<Integer, List<ImportRow>> problems(Door door, ImportRecord found) {
    Map<Integer, List<ImportRow>> problems = new TreeMap<>();
    Consumer<ImportRow> collect =
        row -> problems.computeIfAbsent(row.row(), number -> new ArrayList<>()).add(row);
    each(page -> records.problems(found.id(), page), collect);
    if (found.job().isPresent()) {
      each(page -> jobs.rows(door, found, Optional.of(Verdict.ERROR), page), collect);
      // What was right when it was checked may have failed when it was made.
      each(
          page -> jobs.rows(door, found, Optional.of(Verdict.NEW), page),
          row -> Optional.of(row).filter(ImportRow::isFailed).ifPresent(collect));
    }
    return problems;
  }

  private static ErrorFile withCells(ClientFile file, Map<Integer, List<ImportRow>> problems) {
    return new ErrorFile(
        file.columns(),
        file.given()
            .filter(row -> problems.containsKey(row.row()))
            .map(row -> new ErrorRow(row.cells(), problems.get(row.row()))));
  }

  private static ErrorFile addresses(Map<Integer, List<ImportRow>> problems) {
    Function<List<ImportRow>, List<String>> cells =
        rows ->
            Column.TEMPLATE.stream()
                .map(header -> header.equals(Column.EMAIL.header()) ? rows.get(0).email() : "")
                .toList();
    return new ErrorFile(
        Column.TEMPLATE,
        problems.values().stream().map(rows -> new ErrorRow(cells.apply(rows), rows)));
  }

  private static void each(Function<PageRequest, Page<ImportRow>> pages, Consumer<ImportRow> use) {
    int first = 0;
    Page<ImportRow> page = pages.apply(new PageRequest(first, PageRequest.LIMIT));
    while (!page.items().isEmpty()) {
      page.items().forEach(use);
      first += page.items().size();
      page =
          first < page.total()
              ? pages.apply(new PageRequest(first, PageRequest.LIMIT))
              : Page.empty();
    }
  }
}
