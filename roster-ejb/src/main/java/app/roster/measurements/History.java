package app.roster.measurements;

import app.roster.access.Subject;
import app.roster.kernel.PageRequest;
import app.roster.kernel.PersonId;
import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.Scale;
import app.roster.measurements.catalogue.Source;
import app.roster.measurements.catalogue.SourceKind;
import app.roster.measurements.statistics.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Raw values read back. */
@ApplicationScoped
class History {

  // Both pressures of one reading share source, time and id, and become one line.
  private static final String LINES =
      """
      select source, effective_at, external_id, min(offset_minutes) as offset_minutes,
             array_agg(value order by attribute) as numbers,
             array_agg(coalesce(original_value, value) order by attribute) as originals,
             min(original_unit) as original_unit, min(entered_by) as entered_by,
             min(view_id) as view_id, min(note) as note, bool_or(implausible) as implausible,
             max(received_at) as stored_at
        from %s
       where person_id = ? and attribute = any(?)%s
       group by source, effective_at, external_id
      having count(*) = ?
       order by effective_at desc, source, external_id
      """;
  private static final String OF_ENTRIES = " and source = ? and external_id = any(?)";

  private static final String RECENT = LINES.formatted("measurement", "") + " limit ? offset ?";
  private static final String ENTRIES = LINES.formatted("measurement", OF_ENTRIES);
  private static final String REMOVED =
      LINES.formatted("measurement_removed", OF_ENTRIES + " and removed_at > ?");

  @Inject private Database database;

  List<Recorded> recent(Subject subject, Attribute tile, PageRequest page) {
    return database.list(
        RECENT,
        row -> recorded(tile, row),
        subject.person().value(),
        Database.ids(tile.components()),
        tile.components().size(),
        page.size(),
        page.first());
  }

  /** An entry by hand; empty if the person has no such one. */
  Optional<Recorded> entry(PersonId person, Attribute tile, EntryId id) {
    return entries(ENTRIES, of(person, tile, List.of(id)), tile).stream().findFirst();
  }

  /** Those of some entries that were taken away since then. */
  List<Recorded> removed(PersonId person, Attribute tile, Collection<EntryId> ids, Instant since) {
    return entries(REMOVED, Stream.concat(of(person, tile, ids), Stream.of(since)), tile);
  }

  private static Stream<Object> of(PersonId person, Attribute tile, Collection<EntryId> ids) {
    return Stream.of(
        person.value(),
        Database.ids(tile.components()),
        Source.MANUAL.id(),
        ids.stream().map(EntryId::toString).toArray(String[]::new));
  }

  private List<Recorded> entries(String sql, Stream<Object> which, Attribute tile) {
    Object[] parameters = Stream.concat(which, Stream.of(tile.components().size())).toArray();
    return database.list(sql, row -> recorded(tile, row), parameters);
  }

  /** All days of an attribute, of every source. */
  Touched everything(PersonId person, Attribute attribute) {
    Touched touched = new Touched();
    database.list(
        """
        select source, min(local_date) as first, max(local_date) as last from measurement
         where person_id = ? and attribute = ? group by source
        """,
        row ->
            touched.add(
                new Series(attribute, Source.ofId(row.getInt("source"))),
                new Span(
                    row.getObject("first", LocalDate.class),
                    row.getObject("last", LocalDate.class))),
        person.value(),
        attribute.id());
    return touched;
  }

  private static Recorded recorded(Attribute tile, ResultSet row) throws SQLException {
    Source source = Source.ofId(row.getInt("source"));
    Instant moment = Database.instant(row, "effective_at");
    String unit = row.getString("original_unit");
    return new Recorded(
        // Loaded data may carry other ids; only our own can be changed by hand.
        source.kind() == SourceKind.MANUAL
            ? EntryId.of(row.getString("external_id"))
            : Optional.empty(),
        numbers(row.getArray("numbers")),
        numbers(row.getArray("originals")),
        scale(tile, unit).unit(),
        moment,
        LocalDateTime.ofInstant(
            moment, ZoneOffset.ofTotalSeconds(row.getInt("offset_minutes") * 60)),
        source,
        new Recorded.Mark(
            Optional.ofNullable(row.getString("entered_by")),
            row.getString("view_id") != null,
            Optional.ofNullable(row.getString("note")).orElse(""),
            row.getBoolean("implausible"),
            Database.instant(row, "stored_at")));
  }

  private static Scale scale(Attribute tile, String ucum) {
    return tile.scales().stream()
        .filter(scale -> scale.unit().ucum().equals(ucum))
        .findFirst()
        .orElse(tile.canonical());
  }

  private static List<BigDecimal> numbers(Array array) throws SQLException {
    return Arrays.asList((BigDecimal[]) array.getArray());
  }
}
