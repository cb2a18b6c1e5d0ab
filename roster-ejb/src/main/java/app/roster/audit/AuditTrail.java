package app.roster.audit;

import app.roster.access.Actor;
import app.roster.access.DataAccess;
import app.roster.access.DataAccesses;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.UserId;
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

  /** The same for many people at the cost of one. */
  public void write(@Observes DataAccesses accesses) {
    Actor actor = accesses.actor();
    entities
        .createNativeQuery(
            """
            insert into audit_entry (at, actor_id, subject_id, organization_id, view_id, action,
              resource, allowed, address, agent)
            select cast(:at as timestamptz), :actor, subject, cast(:organization as varchar),
                   cast(:view as varchar), :action, :resource, true, :address, :agent
              from unnest(cast(:subjects as varchar[])) as subject
            """)
        .setParameter("at", clock.instant())
        .setParameter("actor", actor.user().value())
        .setParameter("organization", actor.organization().map(OrganizationId::value).orElse(null))
        .setParameter("view", actor.viewId().orElse(null))
        .setParameter("action", accesses.action().name())
        .setParameter("resource", accesses.resource().name())
        .setParameter("address", actor.source().address())
        .setParameter("agent", actor.source().agent())
        .setParameter(
            "subjects", accesses.subjects().stream().map(UserId::value).toArray(String[]::new))
        .executeUpdate();
  }
}
