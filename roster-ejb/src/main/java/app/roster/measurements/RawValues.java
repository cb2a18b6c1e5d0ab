package app.roster.measurements;

import app.roster.kernel.PersonId;
import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.Scale;
import app.roster.measurements.catalogue.Source;
import app.roster.measurements.statistics.Reading;
import app.roster.measurements.statistics.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The table {@code measurement}. */
@ApplicationScoped
class RawValues {

  // The same value sent twice changes nothing; a corrected one replaces the old (rule R21).
  private static final String UPSERT =
      """
      insert into measurement as m (person_id, attribute, source, effective_at, external_id,
             effective_end, offset_minutes, local_date, value, day_total, implausible,
             original_value, original_unit, received_at, entered_by, view_id, note)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (person_id, attribute, source, effective_at, external_id) do update
         set effective_end = excluded.effective_end, offset_minutes = excluded.offset_minutes,
             local_date = excluded.local_date, value = excluded.value,
             day_total = excluded.day_total, implausible = excluded.implausible,
             original_value = excluded.original_value, original_unit = excluded.original_unit,
             received_at = excluded.received_at, entered_by = excluded.entered_by,
             view_id = excluded.view_id, note = excluded.note
       where (m.effective_end, m.local_date, m.value, m.day_total, m.note)
             is distinct from
             (excluded.effective_end, excluded.local_date, excluded.value, excluded.day_total,
              excluded.note)
      """;

  // The bounds on the time let the database skip all other months; a night may begin a day before.
  private static final String OF_DAYS =
      """
      select * from measurement
       where person_id = ? and attribute = ? and source = ? and local_date between ? and ?
         and effective_at >= ? and effective_at < ? and not implausible
      """;

  private static final String LATEST =
      """
      select * from measurement
       where person_id = ? and attribute = ? and source = ?
       order by effective_at desc, received_at desc limit 1
      """;

  @Inject private Database database;
  @Inject private Clock clock;

  void store(PersonId person, Source source, List<RawValue> values) {
    database.batch(UPSERT, values.stream().map(value -> row(person, source, value)).toList());
  }

  /** Plausible readings of the dates. */
  List<Reading> ofDays(PersonId person, Series series, Span dates) {
    return database.list(
        OF_DAYS,
        row -> reading(series.attribute(), row),
        person.value(),
        series.attribute().id(),
        series.source().id(),
        dates.first(),
        dates.last(),
        dates.first().minusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC),
        dates.last().plusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC));
  }

  Optional<Latest> latest(PersonId person, Series series) {
    return database.first(
        LATEST,
        Latest::ofMeasurement,
        person.value(),
        series.attribute().id(),
        series.source().id());
  }

  /** Deletes the rows of an entry by hand and says on which days they stood. */
  List<LocalDate> delete(PersonId person, Attribute attribute, EntryId id) {
    return database.list(
        """
        delete from measurement
         where person_id = ? and attribute = any(?) and source = ? and external_id = ?
        returning local_date
        """,
        row -> row.getObject("local_date", LocalDate.class),
        person.value(),
        Database.ids(attribute.components()),
        Source.MANUAL.id(),
        id.toString());
  }

  private Object[] row(PersonId person, Source source, RawValue value) {
    return new Object[] {
      person.value(),
      value.attribute().id(),
      source.id(),
      value.start(),
      value.externalId(),
      value.end(),
      value.offset().getTotalSeconds() / 60,
      value.day(),
      value.value(),
      value.dayTotal(),
      !value.isPlausible(),
      value.originalOrNull(),
      value.unitOrNull(),
      clock.instant(),
      value.provenance().enteredBy(),
      value.provenance().viewId(),
      value.provenance().note()
    };
  }

  private static Reading reading(Attribute attribute, ResultSet row) throws SQLException {
    BigDecimal value = row.getBigDecimal("value");
    Scale scale = scale(attribute, row.getString("original_unit"));
    return new Reading(
        row.getObject("local_date", LocalDate.class),
        Database.instant(row, "effective_at"),
        Database.instant(row, "effective_end"),
        value,
        Optional.ofNullable(row.getBigDecimal("original_value")).orElse(value),
        scale,
        row.getBoolean("day_total"),
        Database.instant(row, "received_at"));
  }

  private static Scale scale(Attribute attribute, String ucum) {
    return attribute.scales().stream()
        .filter(scale -> scale.unit().ucum().equals(ucum))
        .findFirst()
        .orElse(attribute.canonical());
  }
}
