package app.roster.accesslog;

import app.roster.kernel.OrganizationId;
import app.roster.kernel.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the clients of an organization are called. Who asks has been let through already. */
@ApplicationScoped
class ClientNames {

  @PersistenceContext(unitName = "roster")
  private EntityManager entities;

  /** Those of these people who are its clients now, archived ones included. */
  Map<UserId, String> of(OrganizationId organization, Collection<UserId> people) {
    if (people.isEmpty()) {
      return Map.of();
    }
    List<?> rows =
        entities
            .createNativeQuery(
                """
                select p.user_id,
                       coalesce(nullif(trim(concat_ws(' ', c.first_name, c.last_name)), ''), c.email)
                  from person p join client c on c.person_id = p.id
                 where c.organization_id = :organization and p.user_id in (:people)
                """)
            .setParameter("organization", organization.value())
            .setParameter("people", people.stream().map(UserId::value).distinct().toList())
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .filter(row -> row[1] != null)
        .collect(
            Collectors.toUnmodifiableMap(
                row -> new UserId((String) row[0]), row -> (String) row[1]));
  }
}
