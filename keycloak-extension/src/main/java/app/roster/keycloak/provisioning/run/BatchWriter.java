package app.roster.keycloak.provisioning.run;

import app.roster.keycloak.access.ClientInviters;
import app.roster.keycloak.access.MemberKind;
import app.roster.keycloak.access.TeamRole;
import app.roster.keycloak.provisioning.ImportEntity;
import app.roster.keycloak.provisioning.Imports;
import app.roster.keycloak.provisioning.check.KnownPeople;
import app.roster.keycloak.provisioning.row.ImportRowEntity;
import app.roster.keycloak.provisioning.row.RowOutcome;
import app.roster.keycloak.provisioning.row.RowViolation;
import app.roster.keycloak.transaction.OwnTransaction;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.keycloak.connections.jpa.support.EntityManagers;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.ModelException;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;

/**
 * Writes one batch: accounts, memberships, change rows and the outcome of each row in a single
 * transaction, so that after any failure the rows say exactly what exists.
 */
final class BatchWriter {

  private static final Logger LOG = Logger.getLogger(BatchWriter.class);

  private final OwnTransaction transaction;
  private final Clock clock;
  private final String realmId;
  private final String importId;

  BatchWriter(KeycloakSessionFactory factory, Clock clock, String realmId, String importId) {
    this.transaction = new OwnTransaction(factory);
    this.clock = clock;
    this.realmId = realmId;
    this.importId = importId;
  }

  /**
   * @return whether the import goes on
   * @throws RuntimeException when the rows are not at fault; those that were not written wait still
   */
  boolean write(String claim, List<ReadyRow> ready) {
    try {
      return writeAll(claim, ready);
    } catch (ModelException failure) {
      if (!Blame.liesInRows(failure)) {
        throw failure;
      }
      // An address was taken between check and commit. Row by row, with the hashes we have.
      LOG.debugf("import %s: a batch is written row by row", importId);
      return ready.stream().allMatch(row -> writeOne(claim, row));
    }
  }

  private boolean writeOne(String claim, ReadyRow row) {
    try {
      return writeAll(claim, List.of(row));
    } catch (ModelException failure) {
      if (!Blame.liesInRows(failure)) {
        throw failure;
      }
      LOG.debugf("import %s: row %d cannot be written", importId, row.row());
      return counted(session -> failed(session, claim, row));
    }
  }

  private List<RowOutcome> failed(KeycloakSession session, String claim, ReadyRow row) {
    List<ImportRowEntity> one =
        new Imports(session, clock)
            .rows().lockClaimed(importId, claim).stream()
                .filter(entity -> entity.row() == row.row())
                .toList();
    one.forEach(entity -> entity.fail(List.of(RowViolation.of("email", "not_created"))));
    return outcomes(one);
  }

  private boolean writeAll(String claim, List<ReadyRow> ready) {
    return counted(session -> write(session, claim, ready));
  }

  private boolean counted(Function<KeycloakSession, List<RowOutcome>> work) {
    List<RowOutcome> written = new ArrayList<>();
    boolean goesOn = inRunning(session -> written.addAll(work.apply(session)));
    ImportMeters.written(written);
    return goesOn;
  }

  private static List<RowOutcome> outcomes(List<ImportRowEntity> rows) {
    return rows.stream().flatMap(row -> row.outcome().stream()).toList();
  }

  /** False when the import must not go on: cancelled, or its Pro has lost the right. */
  private boolean inRunning(Consumer<KeycloakSession> work) {
    Function<KeycloakSession, Boolean> held =
        session -> {
          Optional<ImportEntity> running = new Imports(session, clock).holdRunning(importId);
          if (running.isEmpty()) {
            return false;
          }
          if (!stillAllowed(session, running.get())) {
            return null;
          }
          work.accept(session);
          return true;
        };
    Boolean done = transaction.callIn(realmId, held);
    if (done == null) {
      transaction.runIn(
          realmId, session -> new Imports(session, clock).fail(importId, "right_lost"));
    }
    return Boolean.TRUE.equals(done);
  }

  private static boolean stillAllowed(KeycloakSession session, ImportEntity running) {
    OrganizationModel organization = organization(session, running);
    UserModel actor =
        session.users().getUserById(session.getContext().getRealm(), running.actorId());
    return organization != null
        && organization.isEnabled()
        && actor != null
        && actor.isEnabled()
        && MemberKind.PRO.includes(session, organization, actor)
        && mayBringClients(session, organization, actor);
  }

  private static boolean mayBringClients(
      KeycloakSession session, OrganizationModel organization, UserModel actor) {
    ClientInviters inviters = ClientInviters.of(organization);
    return inviters == ClientInviters.TEAM
        || TeamRole.of(session, organization, actor).filter(inviters::include).isPresent();
  }

  private static OrganizationModel organization(KeycloakSession session, ImportEntity running) {
    return session.getProvider(OrganizationProvider.class).getById(running.organizationId());
  }

  private List<RowOutcome> write(KeycloakSession session, String claim, List<ReadyRow> ready) {
    Imports imports = new Imports(session, clock);
    ImportEntity running = imports.holdRunning(importId).orElseThrow();
    Map<Integer, ReadyRow> byRow =
        ready.stream().collect(Collectors.toMap(ReadyRow::row, Function.identity()));
    List<ImportRowEntity> mine =
        imports.rows().lockClaimed(importId, claim).stream()
            .filter(entity -> byRow.containsKey(entity.row()))
            .toList();
    Set<String> taken = new HashSet<>(addresses(ready));
    taken.retainAll(new KnownPeople(session).among(addresses(ready)).keySet());
    RowWork work = new RowWork(session, clock, running, organization(session, running));
    // By address: two imports that ask the same people do not wait for each other in a circle.
    mine.stream()
        .filter(entity -> isInvitation(byRow.get(entity.row()), taken))
        .sorted(Comparator.comparing(entity -> byRow.get(entity.row()).address()))
        .forEach(entity -> work.invite(entity, byRow.get(entity.row())));
    EntityManagers.runInBatch(
        session,
        () ->
            mine.stream()
                .filter(entity -> !isInvitation(byRow.get(entity.row()), taken))
                .forEach(entity -> work.create(entity, byRow.get(entity.row()))),
        false);
    return outcomes(mine);
  }

  // Whoever got an account since the check is asked as well, and never touched.
  private static boolean isInvitation(ReadyRow row, Set<String> taken) {
    return !row.makesAccount() || taken.contains(row.address());
  }

  private static List<String> addresses(List<ReadyRow> rows) {
    return rows.stream().map(ReadyRow::address).toList();
  }
}
