package app.roster.clienttable;

import app.roster.clienttable.ClientSearch.State;
import app.roster.kernel.OrganizationId;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/**
 * What is known of an organization's list without looking at any client.
 *
 * @param id what its sort rows are kept under
 * @param size how many clients it has in the state asked for
 * @param sorted whether there are sort rows of the attribute: nobody has a value if not
 */
record ClientList(int id, int size, boolean sorted) {

  // A plan for every search would be made for none: how many a word finds, and how many rows are
  // passed over, decide between the ways. The setting ends with the transaction.
  private static final String FIND =
      """
      select l.id, case when :archived then l.archived else l.active end,
             exists (select 1 from client_list_attribute a
                      where a.list_id = l.id and a.attribute = :attribute),
             set_config('plan_cache_mode', 'force_custom_plan', true)
        from client_list l where l.organization_id = :organization
      """;

  static Optional<ClientList> find(
      EntityManager entities,
      OrganizationId organization,
      State state,
      Optional<Integer> attribute) {
    List<?> found =
        entities
            .createNativeQuery(FIND)
            .setParameter("archived", state == State.ARCHIVED)
            .setParameter("attribute", attribute.orElse(0))
            .setParameter("organization", organization.value())
            .getResultList();
    return found.stream().map(row -> list((Object[]) row)).findFirst();
  }

  private static ClientList list(Object... row) {
    return new ClientList(
        ((Number) row[0]).intValue(), ((Number) row[1]).intValue(), (Boolean) row[2]);
  }
}
