package app.roster.clients.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** The rows that the feed has left behind, as tests look at them. */
@ApplicationScoped
public class ProjectedRows {

  private static final List<String> OF_ORGANIZATIONS =
      List.of("client", "practitioner", "invitation", "join_request");

  @PersistenceContext(unitName = "roster")
  private EntityManager entities;

  /** The next turn reads everything anew. */
  @Transactional
  public void nothingWasRead() {
    entities
        .createNativeQuery("update feed set cursor = null, owner = null, lease_until = null")
        .executeUpdate();
  }

  /** What a query for one column of text finds, of this organization where rows belong to one. */
  public List<String> column(String sql, String organization) {
    String ours =
        OF_ORGANIZATIONS.stream().anyMatch(table -> sql.contains("from " + table))
            ? sql.replaceFirst("(from \\w+)", "$1 where organization_id = '" + organization + "'")
            : sql;
    List<?> rows = entities.createNativeQuery(ours).getResultList();
    return rows.stream().map(String.class::cast).toList();
  }
}
