package app.roster.provisioning;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** The uploaded files, each sealed, for a day at most. */
@Stateless
public class ImportFiles {

  /** After this, downloads do without the file. */
  public static final Duration KEPT = Duration.ofDays(1);

  @PersistenceContext(unitName = "roster")
  private EntityManager entities;

  @Inject private Clock clock;

  public void keep(ImportId id, Upload upload) {
    entities.persist(new ImportFile(id, upload, clock.instant()));
  }

  /** What was uploaded, while it is kept and if the key is the right one. */
  public Optional<Upload> find(ImportId id, UploadKey key) {
    return Optional.ofNullable(entities.find(ImportFile.class, id.value()))
        .flatMap(file -> file.open(key));
  }

  public void forget(ImportId id) {
    entities
        .createQuery("delete from ImportFile f where f.importId = :id")
        .setParameter("id", id.value())
        .executeUpdate();
  }

  /**
   * Forgets what is kept long enough.
   *
   * @return how many files
   */
  public int forgetOld() {
    return entities
        .createQuery("delete from ImportFile f where f.createdAt < :limit")
        .setParameter("limit", clock.instant().minus(KEPT))
        .executeUpdate();
  }
}
