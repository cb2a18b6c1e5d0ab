package app.roster.audit;

import app.roster.access.DataAccess;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Refused accesses: written apart, because the refusal rolls the caller's transaction back. */
@Stateless
public class Refusals {

  @PersistenceContext(unitName = "roster")
  private EntityManager entities;

  @Inject private Clock clock;

  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void write(DataAccess access) {
    entities.persist(new AuditEntry(access, clock.instant()));
  }
}
