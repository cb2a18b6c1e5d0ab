package app.roster.keycloak.joinrequest;

import app.roster.keycloak.secret.RealmSecret;
import app.roster.keycloak.settings.Setting;
import app.roster.keycloak.settings.Settings;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * How often a page that is open to anybody may be called. Counted in the database, so all nodes
 * count alike; calls at the very same moment may pass a limit together.
 */
public final class Visits {

  private static final Duration WINDOW = Duration.ofHours(1);
  private static final String PURPOSE = "visitor";

  private final KeycloakSession session;
  private final EntityManager entities;
  private final String realmId;
  private final Settings settings;
  private final Clock clock;

  public Visits(KeycloakSession session, Clock clock) {
    this.session = session;
    this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    this.realmId = session.getContext().getRealm().getId();
    this.settings = Settings.of(session.getContext().getRealm());
    this.clock = clock;
  }

  /**
   * Counts one visit, unless it is one too many; refused ones are not counted.
   *
   * @param organizationId whose page, empty if nobody's
   * @return how long to wait until it would pass, if it is refused
   */
  public Optional<Duration> count(Optional<String> organizationId) {
    Instant now = clock.instant();
    String visitor = visitor();
    Optional<Duration> wait =
        Stream.concat(
                ranked("x.visitor = :subject", visitor, Setting.JOIN_VISITS_PER_ADDRESS).stream(),
                organizationId.stream().flatMap(id -> ofOrganization(id).stream()))
            .max(Comparator.naturalOrder())
            .map(visit -> Duration.between(now, visit.plus(WINDOW)));
    if (wait.isEmpty()) {
      entities.persist(new VisitEntity(realmId, organizationId.orElse(null), visitor, now));
    }
    return wait;
  }

  /** Forgets what no longer counts. */
  public void purge() {
    entities
        .createQuery(
            "delete from RosterJoinVisit x where x.realmId = :realm and x.createdAt <= :before")
        .setParameter("realm", realmId)
        .setParameter("before", start())
        .executeUpdate();
  }

  private Optional<Instant> ofOrganization(String id) {
    return ranked("x.organizationId = :subject", id, Setting.JOIN_VISITS_PER_ORGANIZATION);
  }

  /** The visit that must leave the window before another one fits in, if it is full. */
  private Optional<Instant> ranked(String whose, String subject, Setting limit) {
    return entities
        .createQuery(
            "select x.createdAt from RosterJoinVisit x where x.realmId = :realm and "
                + whose
                + " and x.createdAt > :since order by x.createdAt desc",
            Long.class)
        .setParameter("realm", realmId)
        .setParameter("subject", subject)
        .setParameter("since", start())
        .setFirstResult(settings.number(limit) - 1)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(Instant::ofEpochMilli);
  }

  private long start() {
    return clock.instant().minus(WINDOW).toEpochMilli();
  }

  private String visitor() {
    String address = session.getContext().getConnection().getRemoteAddr();
    return new RealmSecret(session).code(PURPOSE, NetworkAddress.group(address));
  }
}
