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
import java.util.List;
import org.hibernate.Session;

/** The uploads of each organization, in short transactions: the calls to Keycloak stand between. */
@Stateless
public class ImportRecords {

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

  /** Keeps the key as long as the passwords it opens can be used. */
  public void keepKey(OrganizationId organization, ImportId id, int days) {
    find(organization, id).keepKey(days);
  }

  /** Notes that nothing will happen to it any more. */
  public void ended(OrganizationId organization, ImportId id, ImportProgress.Status status) {
    find(organization, id).ended(status);
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
                + " where r.jobKey is not null and r.keyUntil < :now")
        .setParameter("now", clock.instant())
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

  /** A page of the uploads, newest first. */
  public Page<ImportRecord> page(OrganizationId organization, PageRequest page) {
    List<ImportRecord> found =
        entities
            .createQuery(
                "select r from ImportRecord r where r.organizationId = :organization"
                    + " order by r.createdAt desc, r.id",
                ImportRecord.class)
            .setParameter("organization", organization.value())
            .setFirstResult(page.first())
            .setMaxResults(page.size())
            .getResultList();
    Long total =
        entities
            .createQuery(
                "select count(r) from ImportRecord r where r.organizationId = :organization",
                Long.class)
            .setParameter("organization", organization.value())
            .getSingleResult();
    return new Page<>(found, total);
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
