package app.roster.keycloak.changes;

import app.roster.keycloak.transaction.OwnTransaction;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * The change rows in the order of the feed.
 *
 * <p>Rows become visible when their transaction commits, which is not the order in which they were
 * written. So they get their numbers here, by whoever reads, under a lock: a row that commits late
 * gets a later number and no cursor has passed it.
 */
public final class ChangeLog {

  private static final int NUMBERED_AT_ONCE = 1000;

  private final KeycloakSession session;
  private final EntityManager entities;
  private final String realmId;

  public ChangeLog(KeycloakSession session) {
    this.session = session;
    this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    this.realmId = session.getContext().getRealm().getId();
  }

  /** Numbers what has been committed since the last time. */
  public void number() {
    if (!anyUnnumbered()) {
      return;
    }
    ChangeCursorEntity cursor = lockedCursor();
    unnumbered(NUMBERED_AT_ONCE).forEach(change -> change.numbered(cursor.next()));
    entities.flush();
  }

  /** Numbered changes behind a number, in order. */
  public List<ChangeEntity> after(long sequence, int max) {
    return entities
        .createQuery(
            "select c from RosterChange c where c.realmId = :realm and c.sequence > :after"
                + " order by c.sequence",
            ChangeEntity.class)
        .setParameter("realm", realmId)
        .setParameter("after", sequence)
        .setMaxResults(max)
        .getResultList();
  }

  /** The last number given out. */
  public long last() {
    ChangeCursorEntity cursor = entities.find(ChangeCursorEntity.class, realmId);
    return cursor == null ? 0 : cursor.last();
  }

  /**
   * Whether the rows behind a number are all still there: not if some were purged, nor if the
   * number was never given out, as after a restored backup.
   */
  public boolean reachesBackTo(long sequence) {
    long last = last();
    if (sequence == last) {
      return true;
    }
    return sequence < last && oldest() <= sequence + 1;
  }

  /** Forgets rows older than a moment, in epoch milliseconds. */
  public int purge(long before) {
    return entities
        .createQuery(
            "delete from RosterChange c where c.realmId = :realm and c.sequence is not null"
                + " and c.createdAt < :before")
        .setParameter("realm", realmId)
        .setParameter("before", before)
        .executeUpdate();
  }

  private long oldest() {
    Long oldest =
        entities
            .createQuery(
                "select min(c.sequence) from RosterChange c where c.realmId = :realm", Long.class)
            .setParameter("realm", realmId)
            .getSingleResult();
    return oldest == null ? Long.MAX_VALUE : oldest;
  }

  // Asks for ids alone: a row read here would stay as it was for the rest of the transaction, while
  // another reader numbers it.
  private boolean anyUnnumbered() {
    return !entities
        .createQuery(
            "select c.id from RosterChange c where c.realmId = :realm and c.sequence is null",
            String.class)
        .setParameter("realm", realmId)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  private List<ChangeEntity> unnumbered(int max) {
    return entities
        .createQuery(
            "select c from RosterChange c where c.realmId = :realm and c.sequence is null"
                + " order by c.createdAt, c.id",
            ChangeEntity.class)
        .setParameter("realm", realmId)
        .setMaxResults(max)
        .getResultList();
  }

  private ChangeCursorEntity lockedCursor() {
    ChangeCursorEntity known = cursor();
    if (known == null) {
      makeCursor();
      known = cursor();
    }
    // Another reader may have moved it while we waited for the lock.
    entities.refresh(known);
    return known;
  }

  private ChangeCursorEntity cursor() {
    return entities.find(ChangeCursorEntity.class, realmId, LockModeType.PESSIMISTIC_WRITE);
  }

  /** In a transaction of its own: of two first readers the second uses what the first has made. */
  private void makeCursor() {
    new OwnTransaction(session.getKeycloakSessionFactory()).runIn(realmId, this::make);
  }

  private void make(KeycloakSession fresh) {
    fresh
        .getProvider(JpaConnectionProvider.class)
        .getEntityManager()
        .createQuery(
            "insert into RosterChangeCursor (realmId, last) values (:realm, 0)"
                + " on conflict do nothing")
        .setParameter("realm", realmId)
        .executeUpdate();
  }
}
