package app.roster.keycloak.mail;

import app.roster.keycloak.transaction.OwnTransaction;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** The mails that wait. */
public final class Outbox {

  /** Longer than any SMTP time-out, so that no second node sends what the first still sends. */
  static final Duration LEASE = Duration.ofMinutes(3);

  /** Few enough to be sent well within the lease. */
  private static final int BATCH = 20;

  /** Hibernate's value for it. */
  private static final int SKIP_LOCKED = -2;

  private final KeycloakSession session;
  private final EntityManager entities;
  private final Clock clock;

  public Outbox(KeycloakSession session, Clock clock) {
    this.session = session;
    this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    this.clock = clock;
  }

  /**
   * Puts a mail into the outbox, in the session's transaction; it is sent right after commit. Mails
   * about the same thing that still wait are replaced.
   *
   * @param kind id of the {@link LetterProvider} that writes it
   * @param referenceId what it is about
   */
  public void post(String kind, String referenceId) {
    post(kind, List.of(referenceId));
  }

  /** As {@link #post(String, String)} for several things. */
  public void post(String kind, Collection<String> referenceIds) {
    if (referenceIds.isEmpty()) {
      return;
    }
    entities
        .createQuery("delete from RosterMail m where m.kind = :kind and m.referenceId in :all")
        .setParameter("kind", kind)
        .setParameter("all", referenceIds)
        .executeUpdate();
    add(kind, referenceIds, false);
  }

  /** The first mail about something new: as {@link #post}, but there is nothing to replace. */
  public void postFirst(String kind, String referenceId) {
    add(kind, List.of(referenceId), false);
  }

  /**
   * First mails about many new things that nobody waits for: each leaves when no other mail is due.
   */
  public void postPatiently(String kind, Collection<String> referenceIds) {
    if (!referenceIds.isEmpty()) {
      add(kind, referenceIds, true);
    }
  }

  private void add(String kind, Collection<String> referenceIds, boolean patient) {
    String realmId = session.getContext().getRealm().getId();
    referenceIds.forEach(
        id -> entities.persist(new OutboxEntity(realmId, kind, id, patient, clock.instant())));
    OwnTransaction.afterCommit(session, MailRuns::start);
  }

  /**
   * Takes some of the mails that are due for this node; those that another node has in its hands
   * are passed over, and so are the realms that rest. Those of a realm whose server failed last
   * come when no other is due, and one at a time; then patient ones, one at a time as well:
   * whatever is posted meanwhile waits for one mail at most.
   *
   * @return the longest due first
   */
  List<OutboxEntity> claim(Rests rests) {
    Set<String> doubtful = rests.doubtful();
    Set<String> resting = rests.resting(clock.instant());
    List<OutboxEntity> prompt = claim(false, BATCH, doubtful);
    if (prompt.isEmpty() && !resting.containsAll(doubtful)) {
      prompt = claim(false, 1, resting);
    }
    return prompt.isEmpty() ? claim(true, 1, resting) : prompt;
  }

  private List<OutboxEntity> claim(boolean patient, int most, Set<String> without) {
    Instant now = clock.instant();
    // A list in a query is translated anew at each use, so it is there only if it is needed.
    TypedQuery<OutboxEntity> query =
        entities.createQuery(
            "select m from RosterMail m where m.patient = :patient and m.dueAt <= :now"
                + (without.isEmpty() ? "" : " and m.realmId not in :without")
                + " order by m.dueAt",
            OutboxEntity.class);
    if (!without.isEmpty()) {
      query.setParameter("without", without);
    }
    List<OutboxEntity> due =
        query
            .setParameter("patient", patient)
            .setParameter("now", now.toEpochMilli())
            .setMaxResults(most)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
            .getResultList();
    due.forEach(mail -> mail.tried(now.plus(LEASE)));
    return due;
  }

  void remove(String id) {
    entities
        .createQuery("delete from RosterMail m where m.id = :id")
        .setParameter("id", id)
        .executeUpdate();
  }

  /** Gives back a claimed mail that has not been tried, to be claimed again at once. */
  void putBack(String id) {
    // One that was replaced meanwhile is gone, and must not keep the others from being given back.
    entities
        .createQuery(
            "update RosterMail m set m.dueAt = :now, m.attempts = m.attempts - 1 where m.id = :id")
        .setParameter("now", clock.instant().toEpochMilli())
        .setParameter("id", id)
        .executeUpdate();
  }

  /** Keeps the mail for another try, or gives it up when it has waited too long. */
  void tryAgain(String id) {
    OutboxEntity mail = entities.find(OutboxEntity.class, id);
    if (mail == null) {
      return;
    }
    BackOff.next(mail.attempts(), mail.createdAt(), clock.instant())
        .ifPresentOrElse(mail::dueAgain, () -> entities.remove(mail));
  }

  /** Forgets the mails of a realm that is gone. */
  public void removeRealm(String realmId) {
    entities
        .createQuery("delete from RosterMail m where m.realmId = :realm")
        .setParameter("realm", realmId)
        .executeUpdate();
  }
}
