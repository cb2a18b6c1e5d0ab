package app.roster.audit;

import app.roster.access.Action;
import app.roster.access.Resource;
import app.roster.kernel.SearchText;
import app.roster.kernel.UserId;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads what {@link AuditTrail} wrote. Who asks has been let through already. */
@Stateless
public class AccessLog {

  private static final String LINES =
      """
      select a.id, a.at, a.actor_id, a.subject_id, coalesce(a.view_id, ''), a.action, a.resource,
             a.allowed,
             trim(concat_ws(' ', t.first_name, t.last_name)),
             coalesce(nullif(trim(concat_ws(' ', c.first_name, c.last_name)), ''), c.email, ''),
             coalesce(a.address, '')
        from audit_entry a
        left join person ap on ap.user_id = a.actor_id
        left join practitioner t on t.person_id = ap.id and t.organization_id = a.organization_id
        left join person sp on sp.user_id = a.subject_id
        left join client c on c.person_id = sp.id and c.organization_id = a.organization_id
       where a.organization_id = :organization and a.at >= :from and a.at < :to
         and a.subject_id <> a.actor_id
      """;

  private static final String OF_SOMEBODY_CALLED =
      """
       and a.subject_id in (
         select p.user_id from client c join person p on p.id = c.person_id
          where c.organization_id = :organization and c.search_text like :text escape '\\')
      """;

  @PersistenceContext(unitName = "roster")
  private EntityManager entities;

  /**
   * One page. What people do with their own data is nobody else's business and left out.
   *
   * @param after the mark of the page before; empty for the first
   * @param size most lines
   * @param most entries that are read for them: several of one minute become one line
   */
  public AccessPage page(AccessQuery query, Optional<AccessMark> after, int size, int most) {
    List<?> entries = entries(query, after, most);
    List<AccessLine> lines = new ArrayList<>();
    Optional<AccessMark> last = Optional.empty();
    for (Object entry : entries) {
      AccessLine line = line((Object[]) entry);
      if (!lines.isEmpty() && lines.get(lines.size() - 1).isRepeatedBy(line)) {
        lines.add(lines.remove(lines.size() - 1).oftener(1));
      } else if (lines.size() == size) {
        return new AccessPage(lines, last);
      } else {
        lines.add(line);
      }
      last = Optional.of(mark((Object[]) entry));
    }
    boolean more = entries.size() == most;
    return new AccessPage(lines, more ? last : Optional.empty());
  }

  /** What was done in each of these views; views in which nothing was done are left out. */
  public Map<String, List<ViewTouch>> inViews(Collection<String> views) {
    if (views.isEmpty()) {
      return Map.of();
    }
    List<?> rows =
        entities
            .createNativeQuery(
                """
                select view_id, action, resource, count(*) from audit_entry
                 where view_id in (:views) and allowed group by view_id, action, resource
                 order by view_id, resource, action
                """)
            .setParameter("views", views)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .collect(
            Collectors.groupingBy(
                row -> (String) row[0], Collectors.mapping(AccessLog::touch, Collectors.toList())));
  }

  private List<?> entries(AccessQuery query, Optional<AccessMark> after, int most) {
    String sql =
        LINES
            + (query.client().isPresent() ? " and a.subject_id = :client" : "")
            + (query.text().isEmpty() ? "" : OF_SOMEBODY_CALLED)
            + (after.isPresent() ? " and (a.at, a.id) < (:at, :id)" : "")
            + " order by a.at desc, a.id desc";
    Query wanted =
        entities
            .createNativeQuery(sql)
            .setParameter("organization", query.organization().value())
            .setParameter("from", query.from())
            .setParameter("to", query.to());
    query.client().ifPresent(client -> wanted.setParameter("client", client.value()));
    if (!query.text().isEmpty()) {
      wanted.setParameter("text", SearchText.anywhere(query.text()));
    }
    after.ifPresent(mark -> wanted.setParameter("at", mark.at()).setParameter("id", mark.id()));
    return wanted.setMaxResults(most).getResultList();
  }

  private static AccessLine line(Object[] row) {
    return new AccessLine(
        instant(row[1]),
        new UserId((String) row[2]),
        (String) row[8],
        new UserId((String) row[3]),
        (String) row[9],
        (String) row[4],
        Action.valueOf((String) row[5]),
        Resource.valueOf((String) row[6]),
        (Boolean) row[7],
        (String) row[10],
        1);
  }

  private static AccessMark mark(Object[] row) {
    return new AccessMark(instant(row[1]), ((Number) row[0]).longValue());
  }

  private static Instant instant(Object at) {
    return (Instant) at;
  }

  private static ViewTouch touch(Object[] row) {
    return new ViewTouch(
        Action.valueOf((String) row[1]),
        Resource.valueOf((String) row[2]),
        ((Number) row[3]).longValue());
  }
}
