package app.roster.keycloak.provisioning.check;

import app.roster.keycloak.problem.Problem;
import app.roster.keycloak.provisioning.ImportRequest;
import app.roster.keycloak.provisioning.Imports;
import app.roster.keycloak.provisioning.password.GeneratedPasswords;
import app.roster.keycloak.provisioning.row.Addresses;
import app.roster.keycloak.provisioning.row.CheckedRow;
import app.roster.keycloak.provisioning.row.ImportKey;
import app.roster.keycloak.provisioning.row.ImportLine;
import app.roster.keycloak.provisioning.row.ImportRowEntity;
import app.roster.keycloak.provisioning.row.ImportRows;
import app.roster.keycloak.provisioning.row.WaitingPerson;
import app.roster.keycloak.transaction.OwnTransaction;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.connections.jpa.support.EntityManagers;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.OrganizationModel;
import org.keycloak.organization.OrganizationProvider;

/**
 * Takes an upload in, chunk by chunk, each in a transaction of its own: memory stays flat, and an
 * upload that breaks off leaves nothing anybody can see.
 */
public final class ImportIntake {

  private static final int CHUNK = 200;

  private final OwnTransaction transaction;
  private final Clock clock;
  private final ImportRequest request;
  private final ImportKey key = ImportKey.random();
  private final String id = UUID.randomUUID().toString();

  public ImportIntake(KeycloakSessionFactory factory, Clock clock, ImportRequest request) {
    this.transaction = new OwnTransaction(factory);
    this.clock = clock;
    this.request = request;
  }

  /** The id under which the rows were stored. */
  public String id() {
    return id;
  }

  /** The key that opens them, for the caller alone. */
  public ImportKey key() {
    return key;
  }

  /**
   * Reads, checks and stores every row.
   *
   * @throws Problem when the upload is malformed; nothing of it stays
   */
  public void take(InputStream body) throws IOException {
    transaction.runIn(
        request.realmId(), session -> new Imports(session, clock).add(id, request, key));
    boolean complete = false;
    try {
      int total = store(new ImportLines(body));
      if (total == 0) {
        throw Problem.unprocessable("rows", "no_rows");
      }
      Boolean checked =
          transaction.callIn(
              request.realmId(), session -> new Imports(session, clock).checked(id, total));
      if (!Boolean.TRUE.equals(checked)) {
        throw overtaken();
      }
      complete = true;
    } finally {
      if (!complete) {
        transaction.runIn(
            request.realmId(), session -> new Imports(session, clock).remove(List.of(id)));
      }
    }
  }

  private int store(ImportLines lines) throws IOException {
    int total = 0;
    List<ImportLine> chunk = chunk(lines);
    while (!chunk.isEmpty()) {
      List<ImportLine> rows = chunk;
      transaction.runIn(request.realmId(), session -> store(session, rows));
      total += rows.size();
      chunk = chunk(lines);
    }
    return total;
  }

  // The same upload has begun anew, and whoever waits for an answer waits for that one's.
  private static Problem overtaken() {
    return Problem.conflict("upload_overtaken");
  }

  private static List<ImportLine> chunk(ImportLines lines) throws IOException {
    List<ImportLine> chunk = new ArrayList<>(CHUNK);
    Optional<ImportLine> line = lines.next();
    while (line.isPresent()) {
      chunk.add(line.get());
      line = chunk.size() == CHUNK ? Optional.empty() : lines.next();
    }
    return chunk;
  }

  private void store(KeycloakSession session, List<ImportLine> lines) {
    OrganizationModel organization =
        session.getProvider(OrganizationProvider.class).getById(request.organizationId());
    if (organization == null) {
      throw Problem.notFound();
    }
    Imports imports = new Imports(session, clock);
    if (!imports.holdIntake(id)) {
      throw overtaken();
    }
    ImportRows rows = imports.rows();
    Map<Integer, String> addresses = Addresses.byRow(lines);
    Map<String, Integer> earlier = rows.holding(id, new HashSet<>(addresses.values()));
    List<CheckedRow> checked =
        new RowCheck(session, organization, clock, new GeneratedPasswords(key, id))
            .check(lines, addresses, earlier);
    EntityManagers.runInBatch(session, () -> checked.forEach(row -> rows.add(sealed(row))), false);
  }

  private ImportRowEntity sealed(CheckedRow row) {
    return new ImportRowEntity(
        id,
        row,
        waiting(row)
            .map(person -> key.encrypt(id, row.line().row(), person.toBytes()))
            .orElse(null));
  }

  /** Nothing but tags is used of somebody who has an account, and nothing at all of the others. */
  private static Optional<WaitingPerson> waiting(CheckedRow row) {
    return switch (row.verdict()) {
      case NEW -> Optional.of(WaitingPerson.of(row.line()));
      case CONSENT ->
          Optional.of(WaitingPerson.tagsOf(row.line())).filter(person -> !person.tags().isEmpty());
      case MEMBER, ERROR -> Optional.empty();
    };
  }
}
