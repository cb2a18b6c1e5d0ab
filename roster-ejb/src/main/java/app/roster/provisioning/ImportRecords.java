package app.roster.provisioning;

import app.roster.access.Actor;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.Page;
import app.roster.kernel.PageRequest;
import app.roster.provisioning.csv.FileCheck;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.hibernate.Session;

/** The uploads of each organization, in short transactions: the calls to Keycloak stand between. */
@Stateless
public class ImportRecords {

  /** As long as temporary passwords last where nobody has chosen otherwise (ADR 0016). */
  private static final Duration KEY_KEPT = Duration.ofDays(30);

  @PersistenceContext(unitName = "roster")
  private EntityManager entities;

  @Inject private Clock clock;

  /** Keeps what reading a file found. */
  public void add(ImportId id, Actor actor, OrganizationId organization, FileCheck check) {
    entities.persist(new ImportRecord(id, actor, organization, check, clock.instant()));
    entities.flush();
    entities
        .unwrap(Session.class)
        .doWork(connection -> new ProblemWriter(connection, id).write(check.problems()));
  }

  public void isHandledBy(OrganizationId organization, ImportId id, ImportJob job) {
    find(organization, id).isHandledBy(job);
  }

  public void dropKey(OrganizationId organization, ImportId id) {
    find(organization, id).dropKey();
  }

  /**
   * Drops the keys of uploads from which the passwords, if nobody has fetched them, open nothing
   * any more.
   *
   * @return how many keys
   */
  public int dropOldKeys() {
    return entities
        .createQuery(
            "update ImportRecord r set r.jobKey = null"
                + " where r.jobKey is not null and r.createdAt < :limit")
        .setParameter("limit", clock.instant().minus(KEY_KEPT))
        .executeUpdate();
  }

  public void remove(OrganizationId organization, ImportId id) {
    ImportRecord found = find(organization, id);
    // Its problems and its file go with it.
    entities.remove(found);
  }

  /**
   * One upload.
   *
   * @throws NotFoundException if the organization has none of this id
   */
  public ImportRecord find(OrganizationId organization, ImportId id) {
    ImportRecord found = entities.find(ImportRecord.class, id.value());
    if (found == null || !found.belongsTo(organization)) {
      throw new NotFoundException();
    }
    return found;
  }

  /** The newest uploads, newest first. */
  public List<ImportRecord> newest(OrganizationId organization, int count) {
    return entities
        .createQuery(
            "select r from ImportRecord r where r.organizationId = :organization"
                + " order by r.createdAt desc",
            ImportRecord.class)
        .setParameter("organization", organization.value())
        .setMaxResults(count)
        .getResultList();
  }

  /** What reading the file found wrong. */
  public Page<ImportRow> problems(ImportId id, PageRequest page) {
    List<ImportRow> rows =
        entities
            .createQuery(
                "select p from ImportProblem p where p.importId = :id order by p.row, p.id",
                ImportProblem.class)
            .setParameter("id", id.value())
            .setFirstResult(page.first())
            .setMaxResults(page.size())
            .getResultList()
            .stream()
            .map(ImportProblem::asRow)
            .toList();
    Long total =
        entities
            .createQuery("select count(p) from ImportProblem p where p.importId = :id", Long.class)
            .setParameter("id", id.value())
            .getSingleResult();
    return new Page<>(rows, total);
  }
}
