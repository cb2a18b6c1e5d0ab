package app.roster.keycloak.clientview;

import app.roster.keycloak.paging.Listing;
import app.roster.keycloak.paging.Page;
import app.roster.keycloak.paging.PageRequest;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Who looked at whom: running views and past ones, the newest first. */
public final class ViewHistory {

  private final EntityManager em;
  private final String realmId;

  /** Of the realm of this session. */
  public ViewHistory(KeycloakSession session) {
    this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    this.realmId = session.getContext().getRealm().getId();
  }

  /** One page; a view whose session is still being made is left out. */
  public <R> Page<R> page(
      ViewFilter filter, PageRequest wanted, Function<ClientViewEntity, R> shown) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("realmId", realmId);
    filter.organizationId().ifPresent(id -> values.put("organizationId", id));
    filter.actorId().ifPresent(id -> values.put("actorId", id));
    filter.subjectId().ifPresent(id -> values.put("subjectId", id));
    StringBuilder query =
        new StringBuilder(" from ClientViewEntity i where i.startedAt is not null");
    values.keySet().forEach(name -> query.append(" and i.%1$s = :%1$s".formatted(name)));
    filter
        .running()
        .ifPresent(
            running -> query.append(" and i.endedAt is ").append(running ? "null" : "not null"));
    query.append(" order by i.claimedAt desc");
    return new Listing<>(
            ClientViewEntity.class, query.toString(), of -> values.forEach(of::setParameter))
        .page(em, wanted, shown);
  }

  /** The view with this session, running or ended; a foreign realm's is unknown. */
  public Optional<ClientViewEntity> find(String sessionId) {
    return ViewRequest.id(sessionId)
        .map(id -> em.find(ClientViewEntity.class, id))
        .filter(view -> view.realmId().equals(realmId) && view.isStarted());
  }

  /** Forgets what ended before this moment. */
  public int purge(Instant before) {
    return em.createNamedQuery("roster.clientView.purge")
        .setParameter("realm", realmId)
        .setParameter("before", before.toEpochMilli())
        .executeUpdate();
  }
}
