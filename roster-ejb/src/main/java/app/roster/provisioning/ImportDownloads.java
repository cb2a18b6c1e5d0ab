package app.roster.provisioning;

import app.roster.access.Actor;
import app.roster.access.Guard;
import app.roster.identity.AccessToken;
import app.roster.provisioning.ErrorFile.ErrorRow;
import app.roster.provisioning.ImportJobs.Door;
import app.roster.provisioning.csv.ClientFile;
import app.roster.provisioning.csv.Column;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** What a Pro takes along from an import to correct it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportDownloads {

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
    Optional<ClientFile> file = key.flatMap(found -> files.find(id, found)).map(uploads::readAgain);
    return file.map(found -> withCells(found, problems)).orElseGet(() -> addresses(problems));
  }

  private Map<Integer, List<ImportRow>> problems(Door door, ImportRecord found) {
    Map<Integer, List<ImportRow>> problems = new TreeMap<>();
    Consumer<ImportRow> collect =
        row -> problems.computeIfAbsent(row.row(), number -> new ArrayList<>()).add(row);
    AllPages.each(page -> records.problems(found.id(), page), collect);
    if (found.job().isPresent()) {
      jobs.eachRow(door, found, Verdict.ERROR, collect);
      if (jobs.find(door, found.job().get()).counts().failed() > 0) {
        failed(door, found, collect);
      }
    }
    return problems;
  }

  /** What was right when it was checked and failed when it was made. */
  private void failed(Door door, ImportRecord found, Consumer<ImportRow> collect) {
    Consumer<ImportRow> choose =
        row -> Optional.of(row).filter(ImportRow::isFailed).ifPresent(collect);
    jobs.eachRow(door, found, Verdict.NEW, choose);
    jobs.eachRow(door, found, Verdict.CONSENT, choose);
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
}
