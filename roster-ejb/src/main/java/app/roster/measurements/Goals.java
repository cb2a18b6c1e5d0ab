package app.roster.measurements;

import app.roster.kernel.PersonId;
import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.Range;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The table {@code goal}. */
@ApplicationScoped
class Goals {

  @Inject private Database database;

  Optional<Range> find(PersonId person, Attribute attribute) {
    return database.first(
        "select low, high from goal where person_id = ? and attribute = ?",
        row -> new Range(row.getBigDecimal("low"), row.getBigDecimal("high")),
        person.value(),
        attribute.id());
  }

  void set(PersonId person, Attribute attribute, Range range) {
    database.run(
        """
        insert into goal (person_id, attribute, low, high) values (?, ?, ?, ?)
        on conflict (person_id, attribute) do update
           set low = excluded.low, high = excluded.high
        """,
        person.value(),
        attribute.id(),
        range.low(),
        range.high());
  }

  void remove(PersonId person, Attribute attribute) {
    database.run(
        "delete from goal where person_id = ? and attribute = ?", person.value(), attribute.id());
  }
}
