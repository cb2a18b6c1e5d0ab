package app.roster.measurements;

import app.roster.kernel.PersonId;
import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.Source;
import app.roster.measurements.statistics.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The queue {@code measurement_dirty}: days to reduce again, soon but not in the transaction that
 * stored the values. Every node takes from it; none waits for another.
 */
@ApplicationScoped
class DirtyDays {

  /** What waits for one person. */
  record Work(PersonId person, Touched touched) {}

  private record Row(PersonId person, Series series, Span dates) {}

  private static final String CLAIM =
      """
      delete from measurement_dirty where id in (
        select id from measurement_dirty
         where queued_at <= now() and person_id = (
           select person_id from measurement_dirty where queued_at <= now()
            order by queued_at, id limit 1 for update skip locked)
         for update skip locked)
      returning person_id, attribute, source, from_date, to_date
      """;

  @Inject private Database database;

  void add(PersonId person, Touched touched) {
    database.batch(
        """
        insert into measurement_dirty (person_id, attribute, source, from_date, to_date)
        values (?, ?, ?, ?, ?)
        """,
        touched.spans().entrySet().stream()
            .map(
                entry ->
                    new Object[] {
                      person.value(),
                      entry.getKey().attribute().id(),
                      entry.getKey().source().id(),
                      entry.getValue().first(),
                      entry.getValue().last()
                    })
            .toList());
  }

  /** Takes all that waits for the person who waited longest; back in the queue on rollback. */
  Optional<Work> claim() {
    List<Row> rows =
        database.list(
            CLAIM,
            row ->
                new Row(
                    new PersonId(row.getLong("person_id")),
                    new Series(
                        Attribute.ofId(row.getInt("attribute")), Source.ofId(row.getInt("source"))),
                    new Span(
                        row.getObject("from_date", LocalDate.class),
                        row.getObject("to_date", LocalDate.class))));
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Touched touched = new Touched();
    rows.forEach(row -> touched.add(row.series(), row.dates()));
    return Optional.of(new Work(rows.get(0).person(), touched));
  }

  /** Lets others go first after something failed, so that one person never stops the queue. */
  void postpone() {
    database.run(
        """
        update measurement_dirty set queued_at = now() + interval '5 minutes'
         where person_id = (select person_id from measurement_dirty where queued_at <= now()
                             order by queued_at, id limit 1)
        """);
  }
}
