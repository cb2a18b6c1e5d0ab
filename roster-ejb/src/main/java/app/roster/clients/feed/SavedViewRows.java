package app.roster.clients.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Saved views of the Clients table whose makers leave: what was theirs alone goes with them, what
 * they shared stays with the team.
 */
@ApplicationScoped
class SavedViewRows {

  @PersistenceContext(unitName = "roster")
  private EntityManager entities;

  /** Somebody is no Pro of an organization, perhaps no more. */
  void left(Rows.Member member) {
    entities
        .createNativeQuery(
            """
            delete from saved_view
             where organization_id = :organization and user_id = :user and not shared
            """)
        .setParameter("organization", member.organization())
        .setParameter("user", member.user())
        .executeUpdate();
  }

  void removeOrganization(String id) {
    entities
        .createNativeQuery("delete from saved_view where organization_id = :id")
        .setParameter("id", id)
        .executeUpdate();
  }

  /** Those of whom a resync saw nothing have left. */
  void sweep() {
    entities
        .createNativeQuery(
            """
            delete from saved_view v
             where not exists (select 1 from organization o where o.id = v.organization_id)
                or not v.shared and not exists (
                     select 1 from practitioner t join person p on p.id = t.person_id
                      where t.organization_id = v.organization_id and p.user_id = v.user_id)
            """)
        .executeUpdate();
  }
}
