package app.roster.keycloak.provisioning.letter;

import app.roster.keycloak.transaction.OwnTransaction;
import java.time.Clock;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Looks for mails of imports that may leave. Any number of nodes may run it at the same time. */
final class WelcomeJob implements Runnable {

  private final OwnTransaction transaction;
  private final Clock clock;

  WelcomeJob(KeycloakSessionFactory factory, Clock clock) {
    this.transaction = new OwnTransaction(factory);
    this.clock = clock;
  }

  @Override
  public void run() {
    transaction.call(WelcomeJob::organizationsThatWait).forEach(this::letPass);
  }

  private void letPass(Place place) {
    boolean more = true;
    while (more) {
      more =
          Boolean.TRUE.equals(
              transaction.callIn(
                  place.realmId(),
                  session -> new WelcomeGate(session, clock).letSomePass(place.organizationId())));
    }
  }

  private static List<Place> organizationsThatWait(KeycloakSession session) {
    return session
        .getProvider(JpaConnectionProvider.class)
        .getEntityManager()
        .createQuery(
            "select distinct w.realmId, w.organizationId from RosterWelcome w"
                + " where w.status = :waiting",
            Object[].class)
        .setParameter("waiting", WelcomeStatus.WAITING)
        .getResultStream()
        .map(row -> new Place((String) row[0], (String) row[1]))
        .toList();
  }

  private record Place(String realmId, String organizationId) {}
}
