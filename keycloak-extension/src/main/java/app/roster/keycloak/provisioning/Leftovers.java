package app.roster.keycloak.provisioning;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Imports of the session's realm that somebody has to tidy away; their ids. */
public final class Leftovers {

  private static final int MOST_AT_ONCE = 1000;

  private final EntityManager entities;
  private final String realmId;
  private final Clock clock;

  public Leftovers(KeycloakSession session, Clock clock) {
    this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    this.realmId = session.getContext().getRealm().getId();
    this.clock = clock;
  }

  /** Imports of the realm in this status that nobody has touched for this long. */
  public List<String> stale(ImportStatus status, Duration age) {
    return entities
        .createQuery(
            "select i.id from RosterImport i where i.realmId = :realm and i.status = :status"
                + " and i.createdAt < :before",
            String.class)
        .setParameter("realm", realmId)
        .setParameter("status", status)
        .setParameter("before", clock.instant().minus(age).toEpochMilli())
        .getResultList();
  }

  /** The longest ended ones of the realm that ended before then; a thousand at a time. */
  public List<String> endedBefore(Instant moment) {
    return entities
        .createQuery(
            "select i.id from RosterImport i where i.realmId = :realm and i.finishedAt < :before"
                + " order by i.finishedAt",
            String.class)
        .setParameter("realm", realmId)
        .setParameter("before", moment.toEpochMilli())
        .setMaxResults(MOST_AT_ONCE)
        .getResultList();
  }

  /** All of an organization, in whatever state. */
  public Set<String> ofOrganization(String organizationId) {
    return entities
        .createQuery(
            "select i.id from RosterImport i where i.realmId = :realm"
                + " and i.organizationId = :organization",
            String.class)
        .setParameter("realm", realmId)
        .setParameter("organization", organizationId)
        .getResultStream()
        .collect(Collectors.toSet());
  }
}
