package app.roster.audit;

import app.roster.access.DataAccess;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Writes every decision of the guard down, in the transaction it was made for. */
@Stateless
public class AuditTrail {

  @PersistenceContext(unitName = "roster")
  private EntityManager entities;

  @Inject private Clock clock;
  @Inject private Refusals refusals;

  public void write(@Observes DataAccess access) {
    if (!access.allowed()) {
      refusals.write(access);
      return;
    }
    entities.persist(new AuditEntry(access, clock.instant()));
  }
}
