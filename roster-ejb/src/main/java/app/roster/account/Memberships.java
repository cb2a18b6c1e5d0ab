package app.roster.account;

import app.roster.access.Actor;
import app.roster.access.Role;
import app.roster.clientview.NotInClientView;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** The organizations through which somebody uses the product. The actor's own and nobody else's. */
@Stateless
@NotInClientView
public class Memberships {

  @PersistenceContext(unitName = "roster")
  private EntityManager entities;

  /** All of the actor's, by name of the organization. */
  public List<Membership> of(Actor actor) {
    List<?> rows =
        entities
            .createNativeQuery(
                """
                select o.name, 'PRO', cast(null as timestamptz), lower(o.name) as key
                  from practitioner t
                  join person p on p.id = t.person_id and p.user_id = :user
                  join organization o on o.id = t.organization_id and o.enabled
                union all
                select o.name, 'CLIENT', c.joined_at, lower(o.name)
                  from client c
                  join person p on p.id = c.person_id and p.user_id = :user
                  join organization o on o.id = c.organization_id and o.enabled
                 order by 4, 2
                """)
            .setParameter("user", actor.user().value())
            .getResultList();
    return rows.stream().map(Object[].class::cast).map(Memberships::membership).toList();
  }

  /**
   * The organizations that have archived the actor, if no other is left through which the actor may
   * change anything; then all own data is read-only.
   */
  public List<String> archivedBy(Actor actor) {
    List<?> names =
        entities
            .createNativeQuery(
                """
                select o.name, c.state
                  from client c
                  join person p on p.id = c.person_id and p.user_id = :user
                  join organization o on o.id = c.organization_id and o.enabled
                 order by lower(o.name)
                """)
            .setParameter("user", actor.user().value())
            .getResultList();
    List<Object[]> connections = names.stream().map(Object[].class::cast).toList();
    return connections.stream().allMatch(row -> "ARCHIVED".equals(row[1]))
        ? connections.stream().map(row -> (String) row[0]).toList()
        : List.of();
  }

  private static Membership membership(Object[] row) {
    return new Membership((String) row[0], Role.valueOf((String) row[1]), (Instant) row[2]);
  }
}
