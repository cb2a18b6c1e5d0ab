package app.roster.keycloak.clientview;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** The records of all client views, running and past. Shares the transaction of its session. */
public final class ClientViews {

  private final EntityManager em;

  public ClientViews(KeycloakSession session) {
    this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
  }

  void add(ClientViewEntity view) {
    em.persist(view);
    em.flush();
  }

  /** The running view of this key, locked until the transaction ends. */
  Optional<ClientViewEntity> lockOpen(String openKey) {
    return em
        .createNamedQuery("roster.clientView.open", ClientViewEntity.class)
        .setParameter("openKey", openKey)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList()
        .stream()
        .findFirst();
  }

  /** The running view with this session; a foreign realm's view is unknown. */
  public Optional<ClientViewEntity> open(String realmId, String sessionId) {
    return Stream.ofNullable(em.find(ClientViewEntity.class, sessionId))
        .filter(view -> view.isOpen() && view.realmId().equals(realmId))
        .findFirst();
  }

  /** Ends the record; false when it had ended before, so that one end makes one event. */
  boolean end(ClientViewEntity view, Instant at, String cause) {
    int ended =
        em.createNamedQuery("roster.clientView.end")
            .setParameter("at", at.toEpochMilli())
            .setParameter("cause", cause)
            .setParameter("session", view.sessionId())
            .executeUpdate();
    em.refresh(view);
    return ended == 1;
  }

  public List<ClientViewEntity> openIn(String realmId) {
    return open("roster.clientView.openIn", realmId, "realm", realmId);
  }

  /** Running views of this practitioner and of others at this client. */
  public List<ClientViewEntity> openOfPerson(String realmId, String userId) {
    return open("roster.clientView.openOfPerson", realmId, "person", userId);
  }

  public List<ClientViewEntity> openInOrganization(String realmId, String organizationId) {
    return open("roster.clientView.openInOrganization", realmId, "organization", organizationId);
  }

  public List<ClientViewEntity> openOfActorSession(String realmId, String actorSessionId) {
    return open("roster.clientView.openOfActorSession", realmId, "actorSession", actorSessionId);
  }

  public List<String> realmsWithOpen() {
    return em.createNamedQuery("roster.clientView.realmsWithOpen", String.class).getResultList();
  }

  public void removeRealm(String realmId) {
    em.createNamedQuery("roster.clientView.removeRealm")
        .setParameter("realm", realmId)
        .executeUpdate();
  }

  private List<ClientViewEntity> open(
      String query, String realmId, String parameter, String value) {
    return em.createNamedQuery(query, ClientViewEntity.class)
        .setParameter("realm", realmId)
        .setParameter(parameter, value)
        .getResultList();
  }
}
