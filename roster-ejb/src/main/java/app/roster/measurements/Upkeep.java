package app.roster.measurements;

import app.roster.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Single steps of the work in the background, each in a transaction of its own. */
@ApplicationScoped
class Upkeep {

  private static final int MANY = 500;

  @Inject private Database database;
  @Inject private DirtyDays dirty;
  @Inject private Summaries summaries;
  @Inject private RemovedValues removed;
  @Inject private LocalClock clock;

  /** Recomputes what waits for one person; says whether anybody waited. */
  @Transactional(TxType.REQUIRES_NEW)
  public boolean reduceNext() {
    Optional<DirtyDays.Work> work = dirty.claim();
    work.ifPresent(claimed -> summaries.recompute(claimed.person(), claimed.touched()));
    return work.isPresent();
  }

  @Transactional(TxType.REQUIRES_NEW)
  public void postponeNext() {
    dirty.postpone();
  }

  /** People whose day has changed since their windows were computed, or who moved. */
  @Transactional(TxType.REQUIRES_NEW)
  public List<PersonId> late() {
    List<String> zones =
        database.list("select distinct zone from summary_state", row -> row.getString("zone"));
    for (String zone : zones) {
      List<PersonId> late = late(zone, clock.today(zone));
      if (!late.isEmpty()) {
        return late;
      }
    }
    return moved();
  }

  @Transactional(TxType.REQUIRES_NEW)
  public void roll(PersonId person) {
    summaries.roll(person);
  }

  @Transactional(TxType.REQUIRES_NEW)
  public void createPartitions(LocalDate until) {
    database.list("select create_measurement_partitions(?)", row -> until, until);
  }

  @Transactional(TxType.REQUIRES_NEW)
  public void forgetRemoved() {
    removed.forget();
  }

  private List<PersonId> late(String zone, LocalDate today) {
    return database.list(
        "select person_id from summary_state where zone = ? and as_of < ? limit ?",
        row -> new PersonId(row.getLong("person_id")),
        zone,
        today,
        MANY);
  }

  private List<PersonId> moved() {
    return database.list(
        """
        select s.person_id from summary_state s join person p on p.id = s.person_id
         where s.zone <> coalesce(p.zone, 'UTC') limit ?
        """,
        row -> new PersonId(row.getLong("person_id")),
        MANY);
  }
}
