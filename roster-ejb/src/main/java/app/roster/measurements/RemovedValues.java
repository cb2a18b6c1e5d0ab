package app.roster.measurements;

import app.roster.kernel.PersonId;
import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The table {@code measurement_removed}: what was taken away a short while ago, as it stood. */
@ApplicationScoped
class RemovedValues {

  /** How long a removal can be undone. */
  static final Duration KEPT = Duration.ofDays(1);

  static final String COLUMNS =
      """
      person_id, attribute, source, effective_at, external_id, effective_end, offset_minutes,
      local_date, value, day_total, implausible, original_value, original_unit, received_at,
      entered_by, view_id, note""";

  private static final String REMOVE =
      """
      with gone as (
        delete from measurement
         where person_id = ? and attribute = any(?) and source = ? and external_id = ?
        returning %1$s)
      insert into measurement_removed (%1$s, removed_at) select %1$s, ? from gone
      returning local_date
      """
          .formatted(COLUMNS);

  private static final String RESTORE =
      """
      with back as (
        delete from measurement_removed
         where person_id = ? and attribute = any(?) and source = ? and external_id = ?
           and removed_at > ?
        returning %1$s)
      insert into measurement (%1$s) select %1$s from back returning local_date
      """
          .formatted(COLUMNS);

  @Inject private Database database;
  @Inject private Clock clock;

  /** Takes the rows of an entry by hand away and says on which days they stood. */
  List<LocalDate> remove(PersonId person, Attribute tile, EntryId id) {
    return database.list(
        REMOVE,
        row -> row.getObject("local_date", LocalDate.class),
        person.value(),
        Database.ids(tile.components()),
        Source.MANUAL.id(),
        id.toString(),
        clock.instant());
  }

  /** Puts them back, who typed them and when included, and says on which days they stand. */
  List<LocalDate> restore(PersonId person, Attribute tile, EntryId id) {
    return database.list(
        RESTORE,
        row -> row.getObject("local_date", LocalDate.class),
        person.value(),
        Database.ids(tile.components()),
        Source.MANUAL.id(),
        id.toString(),
        forgotten());
  }

  /** Deletes for good what can no longer be undone. */
  void forget() {
    database.run("delete from measurement_removed where removed_at <= ?", forgotten());
  }

  /** What was taken away before cannot come back. */
  Instant forgotten() {
    return clock.instant().minus(KEPT);
  }
}
