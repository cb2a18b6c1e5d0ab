package app.roster.provisioning;

import app.roster.identity.AccessToken;
import app.roster.identity.Realm;
import app.roster.identity.RealmAnswer;
import app.roster.identity.RealmCall;
import app.roster.identity.RefusedException;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.Page;
import app.roster.kernel.PageRequest;
import app.roster.provisioning.csv.ClientFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The jobs in Keycloak, over HTTP, in the name of the Pro. */
@ApplicationScoped
class ImportJobs {

  private static final String ALL = "/roster/organizations/{}/imports";
  private static final String ONE = ALL + "/{}";
  private static final String KEY = "Roster-Import-Key";

  @Inject private Realm realm;

  /** One organization, in the name of one Pro. */
  record Door(OrganizationId organization, AccessToken token) {}

  /** Sends the rows that are right; they wait there, encrypted, until they are confirmed. */
  ImportJob start(Door door, ImportId id, String sha256, ClientFile file) {
    RealmAnswer answer =
        realm.send(
            RealmCall.post(ALL, door.organization())
                .idempotencyKey(id.value())
                .header("Roster-Import-Sha256", sha256)
                .stream("application/x-ndjson", () -> new RowStream(file.rows()))
                .within(Duration.ofMinutes(10))
                .as(door.token()));
    return new ImportJob(answer.json().getString("id"), answer.header(KEY).orElseThrow());
  }

  JobState find(Door door, ImportJob job) {
    RealmCall call = RealmCall.get(ONE, door.organization(), job.id()).as(door.token());
    return JobState.of(realm.send(call).json());
  }

  /** As {@link #find}; empty if its report is so old that it is not kept any more. */
  Optional<JobState> findIfKept(Door door, ImportJob job) {
    try {
      return Optional.of(find(door, job));
    } catch (NotFoundException forgotten) {
      return Optional.empty();
    }
  }

  void confirm(Door door, ImportJob job, Confirmation word) {
    JsonObjectBuilder content =
        Json.createObjectBuilder().add("validRowsOnly", word.validRowsOnly());
    word.mailsIn()
        .ifPresent(locale -> content.add("signInMails", true).add("locale", locale.getLanguage()));
    realm.send(
        RealmCall.post(ONE + "/confirm", door.organization(), job.id())
            .header(KEY, job.key())
            .json(content.build())
            .as(door.token()));
  }

  void cancel(Door door, ImportJob job) {
    realm.send(RealmCall.delete(ONE, door.organization(), job.id()).as(door.token()));
  }

  /** Goes through all rows with this verdict, in the order of the file. */
  void eachRow(Door door, ImportRecord upload, Verdict verdict, Consumer<ImportRow> use) {
    int last = 0;
    List<ImportRow> page = rowsAfter(door, upload, verdict, last);
    while (!page.isEmpty()) {
      page.forEach(use);
      last = page.get(page.size() - 1).row();
      page = page.size() < PageRequest.LIMIT ? List.of() : rowsAfter(door, upload, verdict, last);
    }
  }

  private List<ImportRow> rowsAfter(Door door, ImportRecord upload, Verdict verdict, int row) {
    RealmCall call =
        rowsOf(door, upload, Optional.of(verdict), new PageRequest(0, PageRequest.LIMIT));
    return rows(door, upload, call.query("after", row)).items();
  }

  /** As {@link #rows}; none if their report is so old that it is not kept any more. */
  Page<ImportRow> rowsIfKept(
      Door door, ImportRecord upload, Optional<Verdict> verdict, PageRequest page) {
    try {
      return rows(door, upload, verdict, page);
    } catch (NotFoundException forgotten) {
      return Page.empty();
    }
  }

  Page<ImportRow> rows(
      Door door, ImportRecord upload, Optional<Verdict> verdict, PageRequest page) {
    return rows(door, upload, rowsOf(door, upload, verdict, page));
  }

  private static RealmCall rowsOf(
      Door door, ImportRecord upload, Optional<Verdict> verdict, PageRequest page) {
    RealmCall call =
        RealmCall.get(ONE + "/rows", door.organization(), upload.job().orElseThrow().id())
            .query("first", page.first())
            .query("max", page.size());
    verdict.ifPresent(wanted -> call.query("verdict", wanted));
    return call;
  }

  private Page<ImportRow> rows(Door door, ImportRecord upload, RealmCall call) {
    JsonObject answer = realm.send(call.as(door.token())).json();
    JsonArray items = answer.getJsonArray("items");
    BitSet generated = upload.generatedRows();
    return new Page<>(
        items.getValuesAs(JsonObject.class).stream()
            .map(item -> row(item, upload, generated))
            .toList(),
        answer.getInt("total"));
  }

  /**
   * The passwords Keycloak has made, by the number of the row. It tells them once, so they are all
   * here before the first is passed on.
   *
   * @throws RefusedException if it has told them before
   */
  Map<Integer, String> generatedPasswords(Door door, ImportJob job) {
    RealmAnswer answer =
        realm.send(
            RealmCall.post(ONE + "/passwords", door.organization(), job.id())
                .header(KEY, job.key())
                .header("Accept", "application/x-ndjson, application/problem+json")
                .within(Duration.ofMinutes(2))
                .as(door.token()));
    Map<Integer, String> passwords = new HashMap<>();
    answer.lines().forEach(line -> passwords.put(line.getInt("row"), line.getString("password")));
    return passwords;
  }

  private static ImportRow row(JsonObject item, ImportRecord upload, BitSet generated) {
    int row = item.getInt("row");
    String member = item.getString("field", "");
    Columns columns = upload.columns();
    return new ImportRow(
        row,
        item.getString("email", ""),
        Verdict.valueOf(item.getString("verdict")),
        item.getString("outcome", ""),
        generated.get(row),
        columns.cell(member, row),
        columns.header(member),
        item.getString("code", ""),
        detail(item));
  }

  private static String detail(JsonObject item) {
    if (!(item.get("args") instanceof JsonArray arguments)) {
      return "";
    }
    return arguments.stream().map(ImportJobs::text).collect(Collectors.joining(", "));
  }

  private static String text(JsonValue value) {
    return value instanceof JsonString string ? string.getString() : value.toString();
  }
}
