package app.roster.keycloak.invitation;

import app.roster.keycloak.invitation.row.InvitationRows;
import app.roster.keycloak.invitation.row.InvitationStatus;
import app.roster.keycloak.transaction.OwnTransaction;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Marks invitations that have run out, so that badge and feed follow without anybody asking. */
public final class ExpiryJob implements Runnable {

  private final OwnTransaction transaction;
  private final Clock clock;

  public ExpiryJob(KeycloakSessionFactory factory, Clock clock) {
    this.transaction = new OwnTransaction(factory);
    this.clock = clock;
  }

  @Override
  public void run() {
    List<String> realms = transaction.call(this::realmsWithOverdue);
    realms.forEach(realm -> transaction.runIn(realm, this::expireOverdue));
  }

  private void expireOverdue(KeycloakSession session) {
    Invitations invitations = new Invitations(session, clock);
    new InvitationRows(session).overdue(clock.instant()).forEach(invitations::expire);
  }

  private List<String> realmsWithOverdue(KeycloakSession session) {
    EntityManager entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    return entities
        .createQuery(
            "select distinct i.realmId from RosterInvitation i"
                + " where i.status = :pending and i.expiresAt <= :now",
            String.class)
        .setParameter("pending", InvitationStatus.PENDING)
        .setParameter("now", clock.millis())
        .getResultList();
  }
}
