package app.roster.keycloak.provisioning.row;

import app.roster.keycloak.paging.PageRequest;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The rows of imports. A worker owns a row by a claim with a lease; whoever writes checks that the
 * claim still is his, so two nodes never make the same person.
 */
public final class ImportRows {

  private static final String GENERATED = "generated";

  private final EntityManager entities;
  private final Clock clock;

  public ImportRows(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /** Stores a row with the next flush. */
  public void add(ImportRowEntity row) {
    entities.persist(row);
  }

  /** First rows of the import that hold these addresses, by address. */
  public Map<String, Integer> holding(String importId, Collection<String> addresses) {
    if (addresses.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(
            "select r.email, min(r.row) from RosterImportRow r where r.importId = :id"
                + " and r.email in (:addresses) group by r.email",
            Object[].class)
        .setParameter("id", importId)
        .setParameter("addresses", addresses)
        .getResultStream()
        .collect(Collectors.toMap(found -> (String) found[0], found -> (Integer) found[1]));
  }

  /**
   * Claims the next waiting rows.
   *
   * @param after row behind which to begin; those before it are not looked at
   * @return how many; none when nothing waits there that nobody works on
   */
  public int claim(String importId, String claim, int after, int most, Duration lease) {
    List<Integer> next = claimable(importId, after, most);
    int claimed = 0;
    while (claimed == 0 && !next.isEmpty()) {
      claimed = take(importId, claim, next, lease);
      // Where another worker took the same rows a moment earlier, others wait behind them.
      next = claimed > 0 ? next : claimable(importId, next.get(next.size() - 1), most);
    }
    return claimed;
  }

  private List<Integer> claimable(String importId, int after, int most) {
    return entities
        .createQuery(
            "select r.row from RosterImportRow r where r.importId = :id and r.row > :after"
                + CLAIMABLE
                + " order by r.row",
            Integer.class)
        .setParameter("id", importId)
        .setParameter("after", after)
        .setParameter("now", clock.millis())
        .setMaxResults(most)
        .getResultList();
  }

  private int take(String importId, String claim, List<Integer> rows, Duration lease) {
    return entities
        .createQuery(
            "update RosterImportRow r set r.claim = :claim, r.leaseUntil = :until"
                + " where r.importId = :id and r.row in (:rows)"
                + CLAIMABLE)
        .setParameter("claim", claim)
        .setParameter("until", clock.instant().plus(lease).toEpochMilli())
        .setParameter("id", importId)
        .setParameter("rows", rows)
        .setParameter("now", clock.millis())
        .executeUpdate();
  }

  private static final String CLAIMABLE =
      " and r.outcome is null and (r.leaseUntil is null or r.leaseUntil < :now)";

  /** Whether somebody works on rows at this moment. */
  public boolean anyLeased(String importId) {
    return !entities
        .createQuery(
            "select r.row from RosterImportRow r where r.importId = :id and r.outcome is null"
                + " and r.leaseUntil >= :now",
            Integer.class)
        .setParameter("id", importId)
        .setParameter("now", clock.millis())
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** The rows of a claim that are not done, in the order of the file. */
  public List<ImportRowEntity> claimed(String importId, String claim) {
    return claimedQuery(importId, claim).getResultList();
  }

  /** The rows of a claim that still holds, locked; fewer than claimed means it was lost. */
  public List<ImportRowEntity> lockClaimed(String importId, String claim) {
    return claimedQuery(importId, claim)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  private TypedQuery<ImportRowEntity> claimedQuery(String importId, String claim) {
    return entities
        .createQuery(
            "select r from RosterImportRow r where r.importId = :id and r.claim = :claim"
                + " and r.outcome is null order by r.row",
            ImportRowEntity.class)
        .setParameter("id", importId)
        .setParameter("claim", claim);
  }

  /** Gives back what a worker claimed and will not do. */
  public void release(String importId, String claim) {
    entities
        .createQuery(
            "update RosterImportRow r set r.leaseUntil = null"
                + " where r.importId = :id and r.claim = :claim and r.outcome is null")
        .setParameter("id", importId)
        .setParameter("claim", claim)
        .executeUpdate();
  }

  /** Gives rows that nobody has to work on their outcome. */
  public void skipWhatNeedsNoWork(String importId) {
    entities
        .createQuery(
            "update RosterImportRow r set r.outcome = :skipped where r.importId = :id"
                + " and r.outcome is null and r.verdict in (:verdicts)")
        .setParameter("skipped", RowOutcome.SKIPPED)
        .setParameter("id", importId)
        .setParameter("verdicts", EnumSet.of(RowVerdict.MEMBER, RowVerdict.ERROR))
        .executeUpdate();
  }

  /** Deletes what waits, encrypted, of every row. */
  public void forgetWaiting(String importId) {
    entities
        .createQuery(
            "update RosterImportRow r set r.payload = null"
                + " where r.importId = :id and r.payload is not null")
        .setParameter("id", importId)
        .executeUpdate();
  }

  /** How many rows have no outcome yet. */
  public long waiting(String importId) {
    return entities
        .createQuery(
            "select count(r) from RosterImportRow r where r.importId = :id and r.outcome is null",
            Long.class)
        .setParameter("id", importId)
        .getSingleResult();
  }

  /**
   * Rows by verdict and by outcome, under their lower-case names, and those whose password is made
   * here as long as they may become people.
   */
  public Map<String, Long> counts(String importId) {
    Map<String, Long> counts = new TreeMap<>(Map.of(GENERATED, 0L));
    for (RowVerdict verdict : RowVerdict.values()) {
      counts.put(verdict.name().toLowerCase(Locale.ROOT), 0L);
    }
    for (RowOutcome outcome : RowOutcome.values()) {
      counts.put(outcome.name().toLowerCase(Locale.ROOT), 0L);
    }
    entities
        .createQuery(
            "select r.verdict, r.outcome, r.generated, count(r) from RosterImportRow r"
                + " where r.importId = :id group by r.verdict, r.outcome, r.generated",
            Object[].class)
        .setParameter("id", importId)
        .getResultStream()
        .forEach(group -> count(counts, group));
    return counts;
  }

  private static void count(Map<String, Long> counts, Object... group) {
    Long rows = (Long) group[3];
    counts.merge(((RowVerdict) group[0]).name().toLowerCase(Locale.ROOT), rows, Long::sum);
    RowOutcome outcome = (RowOutcome) group[1];
    if (outcome != null) {
      counts.merge(outcome.name().toLowerCase(Locale.ROOT), rows, Long::sum);
    }
    if ((Boolean) group[2] && (outcome == null || outcome == RowOutcome.CREATED)) {
      counts.merge(GENERATED, rows, Long::sum);
    }
  }

  /** People who were made with a password of ours, in the order of the file. */
  public List<ImportRowEntity> withGeneratedPassword(String importId, int afterRow, int most) {
    return entities
        .createQuery(
            "select r from RosterImportRow r where r.importId = :id and r.generated = true"
                + " and r.outcome = :created and r.row > :after order by r.row",
            ImportRowEntity.class)
        .setParameter("id", importId)
        .setParameter("created", RowOutcome.CREATED)
        .setParameter("after", afterRow)
        .setMaxResults(most)
        .getResultList();
  }

  /**
   * Rows in the order of the file, of one verdict or of all.
   *
   * @param after only rows behind this number; whoever goes through all of them says where they
   *     are, since leaving out the first ones by counting takes longer with each page
   */
  public List<ImportRowEntity> page(
      String importId, Optional<RowVerdict> verdict, int after, PageRequest wanted) {
    TypedQuery<ImportRowEntity> query =
        entities.createQuery(
            "select r from RosterImportRow r where r.importId = :id and r.row > :after"
                + (verdict.isPresent() ? " and r.verdict = :verdict" : "")
                + " order by r.row",
            ImportRowEntity.class);
    query.setParameter("id", importId);
    query.setParameter("after", after);
    verdict.ifPresent(value -> query.setParameter("verdict", value));
    return query.setFirstResult(wanted.first()).setMaxResults(wanted.max()).getResultList();
  }
}
