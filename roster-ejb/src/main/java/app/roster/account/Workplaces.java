package app.roster.account;

import app.roster.access.ClientInviters;
import app.roster.access.ClientViewUse;
import app.roster.access.TeamRole;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.UserId;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * Where somebody works. Read from the projection and not from the token: Keycloak leaves the claim
 * empty for people in several organizations, and a right that was taken must be gone without a new
 * sign-in.
 */
@Stateless
public class Workplaces {

  @PersistenceContext(unitName = "roster")
  private EntityManager entities;

  /**
   * The organizations somebody is a Pro of, by name.
   *
   * @param user the signed-in person, never an id from a request
   */
  public List<Workplace> of(UserId user) {
    List<?> rows =
        entities
            .createNativeQuery(
                """
                select o.id, o.name, t.role, o.client_inviters, o.client_view
                  from practitioner t
                  join person p on p.id = t.person_id
                  join organization o on o.id = t.organization_id and o.enabled
                 where p.user_id = :user
                 order by lower(o.name), o.id
                """)
            .setParameter("user", user.value())
            .getResultList();
    return rows.stream().map(Object[].class::cast).map(Workplaces::workplace).toList();
  }

  private static Workplace workplace(Object[] row) {
    return new Workplace(
        new OrganizationId((String) row[0]),
        (String) row[1],
        TeamRole.named((String) row[2]),
        ClientInviters.named((String) row[3]),
        ClientViewUse.named((String) row[4]));
  }
}
