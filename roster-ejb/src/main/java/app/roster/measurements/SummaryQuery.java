package app.roster.measurements;

import app.roster.kernel.PersonId;
import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.Source;
import app.roster.measurements.statistics.Window;
import app.roster.measurements.statistics.Windows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the summaries that are shown. */
@ApplicationScoped
class SummaryQuery {

  private record Found(PersonId person, SummaryRow row, boolean current) {}

  private static final String SHOWN =
      """
      select s.*, p.zone from attr_summary s join person p on p.id = s.person_id
       where s.person_id = any(?) and s.attribute = any(?) and s.shown
      """;

  @Inject private Database database;
  @Inject private LocalClock clock;
  @Inject private Summaries summaries;

  /** One query; a second one only for those whose own midnight passed since they were computed. */
  Map<PersonId, Map<Attribute, SummaryRow>> find(
      Collection<PersonId> people, Collection<Attribute> attributes) {
    List<Found> found = read(people, attributes);
    List<PersonId> late =
        found.stream().filter(one -> !one.current()).map(Found::person).distinct().toList();
    if (late.isEmpty()) {
      return byPerson(found);
    }
    // In order of their keys, so that two readers never wait for each other in a circle.
    late.stream().sorted(java.util.Comparator.comparing(PersonId::value)).forEach(summaries::roll);
    return byPerson(read(people, attributes));
  }

  private List<Found> read(Collection<PersonId> people, Collection<Attribute> attributes) {
    return database.list(SHOWN, this::found, Database.keys(people), Database.ids(attributes));
  }

  private Found found(ResultSet row) throws SQLException {
    LocalDate asOf = row.getObject("as_of", LocalDate.class);
    Map<Integer, Window> current = new TreeMap<>();
    Map<Integer, Window> before = new TreeMap<>();
    for (int length : Windows.LENGTHS) {
      current.put(length, WindowColumns.current(row, length));
      before.put(length, WindowColumns.before(row, length));
    }
    SummaryRow summary =
        new SummaryRow(
            Attribute.ofId(row.getInt("attribute")),
            Source.ofId(row.getInt("source")),
            asOf,
            row.getLong("total"),
            Latest.ofSummary(row),
            current,
            before);
    boolean isCurrent = asOf.equals(clock.today(row.getString("zone")));
    return new Found(new PersonId(row.getLong("person_id")), summary, isCurrent);
  }

  private static Map<PersonId, Map<Attribute, SummaryRow>> byPerson(List<Found> found) {
    Map<PersonId, Map<Attribute, SummaryRow>> rows = new HashMap<>();
    found.forEach(
        one ->
            rows.computeIfAbsent(one.person(), person -> new EnumMap<>(Attribute.class))
                .put(one.row().attribute(), one.row()));
    return rows;
  }
}
