package app.roster.keycloak.invitation;

import app.roster.keycloak.address.EmailAddress;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * Lets those who are counted together pass one after the other, on all nodes, so that no two find
 * the same last place free. A fixed number of rows is locked, since there is nothing to lock of an
 * address that nobody has written to yet; two strangers may share a row, and then wait a moment for
 * each other.
 *
 * <p>Whoever passes here locks invitations afterwards, never before: so nobody waits in a circle.
 */
public final class Turnstiles {

  /** As many as the change log has made. */
  static final int ROWS = 1024;

  private final EntityManager entities;
  private final String realmId;

  public Turnstiles(KeycloakSession session) {
    this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    this.realmId = session.getContext().getRealm().getId();
  }

  /** Passes when nobody who is counted with one of these is on the way; held until the end. */
  void pass(EmailAddress address, Optional<String> actorId, Optional<String> organizationId) {
    int own = row("address", address.value());
    entities
        .createQuery(
            "select t from RosterTurnstile t where t.id in (:actor, :address, :organization)"
                + " order by t.id",
            TurnstileEntity.class)
        .setParameter("actor", actorId.map(id -> row("actor", id)).orElse(own))
        .setParameter("address", own)
        .setParameter("organization", organizationId.map(id -> row("organization", id)).orElse(own))
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /**
   * Passes when nobody else lets mails of this organization's imports leave; held until the end.
   */
  public void passMailsOfImports(String organizationId) {
    entities.find(
        TurnstileEntity.class,
        row("mails of imports", organizationId),
        LockModeType.PESSIMISTIC_WRITE);
  }

  private int row(String kind, String subject) {
    return Math.floorMod((realmId + "\n" + kind + "\n" + subject).hashCode(), ROWS);
  }
}
