package app.roster.keycloak.provisioning.letter;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** The mails to people whose accounts imports made, of the session's realm. */
public final class Welcomes {

  private final EntityManager entities;
  private final String realmId;
  private final Clock clock;

  public Welcomes(KeycloakSession session, Clock clock) {
    this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    this.realmId = session.getContext().getRealm().getId();
    this.clock = clock;
  }

  /** One mail more waits; it leaves if the session's transaction commits. */
  public void add(Wish wish, String userId) {
    entities.persist(new WelcomeEntity(wish, userId, clock.instant()));
  }

  /** What became of the mails of one import. */
  public WelcomeCounts counts(String importId) {
    Map<WelcomeStatus, Long> counts = new EnumMap<>(WelcomeStatus.class);
    entities
        .createQuery(
            "select w.status, count(w) from RosterWelcome w where w.realmId = :realm"
                + " and w.importId = :id group by w.status",
            Object[].class)
        .setParameter("realm", realmId)
        .setParameter("id", importId)
        .getResultStream()
        .forEach(group -> counts.put((WelcomeStatus) group[0], (Long) group[1]));
    return WelcomeCounts.of(counts);
  }

  /** The mail with this id, for those who hold a proof of their own. */
  public Optional<WelcomeEntity> find(String id) {
    return ours(entities.find(WelcomeEntity.class, id));
  }

  /** The same, held until the session's transaction ends. */
  public Optional<WelcomeEntity> locked(String id) {
    return ours(entities.find(WelcomeEntity.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  private Optional<WelcomeEntity> ours(WelcomeEntity found) {
    return Optional.ofNullable(found).filter(welcome -> welcome.realmId().equals(realmId));
  }

  /** The longest waiting ones of an organization. */
  List<WelcomeEntity> waiting(String organizationId, int most) {
    return entities
        .createQuery(
            "select w from RosterWelcome w where w.realmId = :realm"
                + " and w.organizationId = :organization and w.status = :waiting"
                + " order by w.createdAt, w.id",
            WelcomeEntity.class)
        .setParameter("realm", realmId)
        .setParameter("organization", organizationId)
        .setParameter("waiting", WelcomeStatus.WAITING)
        .setMaxResults(most)
        .getResultList();
  }

  /** How many of an organization wait until it may send more. */
  long waiting(String organizationId) {
    return entities
        .createQuery(
            "select count(w) from RosterWelcome w where w.realmId = :realm"
                + " and w.organizationId = :organization and w.status = :waiting",
            Long.class)
        .setParameter("realm", realmId)
        .setParameter("organization", organizationId)
        .setParameter("waiting", WelcomeStatus.WAITING)
        .getSingleResult();
  }

  /** How many of an organization came into the outbox since then. */
  long queuedSince(String organizationId, Instant moment) {
    return entities
        .createQuery(
            "select count(w) from RosterWelcome w where w.realmId = :realm"
                + " and w.organizationId = :organization and w.queuedAt > :since",
            Long.class)
        .setParameter("realm", realmId)
        .setParameter("organization", organizationId)
        .setParameter("since", moment.toEpochMilli())
        .getSingleResult();
  }
}
