package app.roster.keycloak.optout;

import app.roster.keycloak.secret.RealmSecret;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** The addresses of the session's realm that must not be written to. */
public final class OptOuts {

  private static final String MATCHING =
      "select o from RosterOptOut o where o.realmId = :realm"
          + " and (o.scope = :own or o.scope = :all)";

  private final EntityManager entities;
  private final RealmSecret secret;
  private final String realmId;
  private final Clock clock;

  public OptOuts(KeycloakSession session, Clock clock) {
    this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    this.secret = new RealmSecret(session);
    this.realmId = session.getContext().getRealm().getId();
    this.clock = clock;
  }

  /** Whether this organization must not write to this address. */
  public boolean forbid(String organizationId, String address) {
    return !matching(organizationId, address).isEmpty();
  }

  /** Those among these addresses that this organization must not write to, in one query. */
  public Set<String> among(String organizationId, Collection<String> addresses) {
    if (addresses.isEmpty()) {
      return Set.of();
    }
    Map<String, String> byHash =
        addresses.stream().distinct().collect(Collectors.toMap(this::hash, Function.identity()));
    return entities
        .createQuery(MATCHING + " and o.addressHash in :hashes", OptOutEntity.class)
        .setParameter("realm", realmId)
        .setParameter("own", OptOutScope.ORGANIZATION.column(organizationId))
        .setParameter("all", OptOutScope.EVERYBODY.column(organizationId))
        .setParameter("hashes", byHash.keySet())
        .getResultStream()
        .map(found -> byHash.get(found.addressHash()))
        .collect(Collectors.toSet());
  }

  /** The widest that holds between this organization and this address, if any does. */
  public Optional<OptOutScope> scope(String organizationId, String address) {
    return matching(organizationId, address).stream()
        .map(found -> OptOutScope.ofColumn(found.scope()))
        .max(OptOutScope::compareTo);
  }

  /** Writes down what the person at this address wants; once is enough. */
  public void add(OptOutScope scope, String organizationId, String address) {
    String column = scope.column(organizationId);
    boolean known =
        matching(organizationId, address).stream().anyMatch(found -> found.scope().equals(column));
    if (!known) {
      entities.persist(new OptOutEntity(realmId, column, hash(address), clock.instant()));
      entities.flush();
    }
  }

  /** Takes back whatever keeps this organization from writing to this address. */
  public void remove(String organizationId, String address) {
    matching(organizationId, address).forEach(entities::remove);
  }

  private List<OptOutEntity> matching(String organizationId, String address) {
    return entities
        .createQuery(MATCHING + " and o.addressHash = :hash", OptOutEntity.class)
        .setParameter("realm", realmId)
        .setParameter("own", OptOutScope.ORGANIZATION.column(organizationId))
        .setParameter("all", OptOutScope.EVERYBODY.column(organizationId))
        .setParameter("hash", hash(address))
        .getResultList();
  }

  private String hash(String address) {
    return secret.code("address", address);
  }
}
