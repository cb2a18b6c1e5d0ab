package app.roster.keycloak.mail;

import app.roster.keycloak.transaction.OwnTransaction;
import app.roster.keycloak.transaction.Shielded;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** The mails that wait. */
public final class Outbox {

  /** Longer than any SMTP time-out, so that no second node sends what the first still sends. */
  private static final Duration LEASE = Duration.ofMinutes(3);

  private static final int BATCH = 50;

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
    String realmId = session.getContext().getRealm().getId();
    referenceIds.forEach(
        id -> entities.persist(new OutboxEntity(realmId, kind, id, clock.instant())));
    KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
    OwnTransaction.afterCommit(session, () -> send(factory, clock));
  }

  private static void send(KeycloakSessionFactory factory, Clock clock) {
    try (KeycloakSession session = factory.create()) {
      session
          .getProvider(ExecutorsProvider.class)
          .getExecutor("roster-mail")
          .execute(() -> MailRuns.run(new Shielded("roster-mail", new MailJob(factory, clock))));
    }
  }

  List<String> due() {
    return entities
        .createQuery(
            "select m.id from RosterMail m where m.dueAt <= :now order by m.dueAt", String.class)
        .setParameter("now", clock.millis())
        .setMaxResults(BATCH)
        .getResultList();
  }

  /** Takes the mail for this node: whoever changes the row first has it for the lease. */
  Optional<OutboxEntity> claim(String id) {
    Instant now = clock.instant();
    int claimed =
        entities
            .createQuery(
                "update RosterMail m set m.dueAt = :until, m.attempts = m.attempts + 1"
                    + " where m.id = :id and m.dueAt <= :now")
            .setParameter("until", now.plus(LEASE).toEpochMilli())
            .setParameter("id", id)
            .setParameter("now", now.toEpochMilli())
            .executeUpdate();
    return claimed == 1
        ? Optional.ofNullable(entities.find(OutboxEntity.class, id))
        : Optional.empty();
  }

  void remove(String id) {
    entities
        .createQuery("delete from RosterMail m where m.id = :id")
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
