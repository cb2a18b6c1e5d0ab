package app.roster.team;

import app.roster.access.Actor;
import app.roster.access.Guard;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.UserId;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who works in the organization of a Pro. */
@Stateless
public class Team {

  private static final String MEMBERS =
      """
      select p.user_id, coalesce(nullif(trim(concat_ws(' ', t.first_name, t.last_name)), ''), t.email)
        from practitioner t join person p on p.id = t.person_id
       where t.organization_id = :organization
      """;

  @PersistenceContext(unitName = "roster")
  private EntityManager entities;

  @Inject private Guard guard;

  /** Names of the Pros by account; somebody who left is not among them. */
  public Map<UserId, String> names(Actor actor) {
    OrganizationId organization = guard.admitPro(actor);
    List<?> rows =
        entities
            .createNativeQuery(MEMBERS)
            .setParameter("organization", organization.value())
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .filter(row -> row[1] != null)
        .collect(
            Collectors.toUnmodifiableMap(
                row -> new UserId((String) row[0]), row -> (String) row[1]));
  }
}
