package app.roster.team;

import app.roster.access.Actor;
import app.roster.access.Guard;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.UserId;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
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

  // A client knows the Pros of the organizations they are connected with, a Pro their colleagues.
  private static final String AUTHORS =
      """
      select distinct on (p.user_id) p.user_id,
             nullif(trim(concat_ws(' ', t.first_name, t.last_name)), '')
        from practitioner t join person p on p.id = t.person_id
       where p.user_id in (:people)
         and (t.organization_id = :organization
              or exists (select 1 from client c join person s on s.id = c.person_id
                          where c.organization_id = t.organization_id and s.user_id = :reader))
       order by p.user_id
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
    return named(rows);
  }

  /**
   * Names of those of these people who are Pros that the reader has to do with; for somebody who
   * reads who wrote something for them.
   */
  public Map<UserId, String> authors(Actor reader, Collection<UserId> people) {
    if (people.isEmpty()) {
      return Map.of();
    }
    List<?> rows =
        entities
            .createNativeQuery(AUTHORS)
            .setParameter("people", people.stream().map(UserId::value).toList())
            .setParameter(
                "organization", reader.organization().map(OrganizationId::value).orElse(""))
            .setParameter("reader", reader.user().value())
            .getResultList();
    return named(rows);
  }

  private static Map<UserId, String> named(List<?> rows) {
    return rows.stream()
        .map(Object[].class::cast)
        .filter(row -> row[1] != null)
        .collect(
            Collectors.toUnmodifiableMap(
                row -> new UserId((String) row[0]), row -> (String) row[1]));
  }
}
