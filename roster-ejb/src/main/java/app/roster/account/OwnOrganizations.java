package app.roster.account;

import app.roster.kernel.OrganizationId;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Names of the organizations that somebody's own token lists. */
@Stateless
public class OwnOrganizations {

  @PersistenceContext(unitName = "roster")
  private EntityManager entities;

  /**
   * Names by id; an organization the projection has not heard of yet is left out.
   *
   * @param own ids from the caller's verified token, never from a request
   */
  public Map<OrganizationId, String> names(Collection<OrganizationId> own) {
    if (own.isEmpty()) {
      return Map.of();
    }
    List<?> rows =
        entities
            .createNativeQuery("select id, name from organization where id in (:own)")
            .setParameter("own", own.stream().map(OrganizationId::value).toList())
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .collect(
            Collectors.toMap(row -> new OrganizationId((String) row[0]), row -> (String) row[1]));
  }
}
