package app.roster.measurements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Compares what is kept for the order of the Clients table with what it is kept of. */
@ApplicationScoped
class SortRowCheck {

  private static final String WRONG_ROWS =
      """
      select (select count(*) from (select * from client_sort except select * from client_sort_key) a)
           + (select count(*) from (select * from client_sort_key except select * from client_sort) b)
      """;

  private static final String WRONG_NUMBERS =
      """
      select count(*)
        from (select organization_id, count(*) filter (where state = 'ACTIVE') as active,
                     count(*) filter (where state = 'ARCHIVED') as archived
                from client group by organization_id) c
        full join client_list l using (organization_id)
       where (c.active, c.archived) is distinct from (l.active::bigint, l.archived::bigint)
      """;

  private static final String MISSING_ATTRIBUTES =
      """
      select count(*) from (
        select distinct l.id, s.attribute from client c
          join client_list l on l.organization_id = c.organization_id
          join attr_summary s on s.person_id = c.person_id and s.shown
         where c.state = 'ACTIVE'
        except select list_id, attribute from client_list_attribute) missing
      """;

  @Inject private Database database;

  /** How many rows, numbers of clients and attributes are not what computing them anew gives. */
  long wrong() {
    return number(WRONG_ROWS) + number(WRONG_NUMBERS) + number(MISSING_ATTRIBUTES);
  }

  private long number(String sql) {
    return database.first(sql, row -> row.getLong(1)).orElseThrow();
  }
}
