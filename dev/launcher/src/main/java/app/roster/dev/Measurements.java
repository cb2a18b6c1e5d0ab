package app.roster.dev;

import app.roster.generator.Reading;
import app.roster.generator.Subject;
import app.roster.generator.Wearables;
import app.roster.stack.Database;
import app.roster.stack.StackException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Puts generated values into the application's raw table and queues their days for reduction. */
final class Measurements {

  private static final long SEED = 2026;
  private static final int SINGLE_VALUE_CLIENT = 12;

  private static final String TABLE =
      """
      create temporary table incoming (
        email text, attribute text, source text, effective_at timestamptz, external_id text,
        effective_end timestamptz, offset_minutes smallint, local_date date, value numeric,
        day_total boolean) on commit drop
      """;

  // What is there already stays as it is, so that a second run changes nothing.
  private static final String INSERT =
      """
      with who as (
        select distinct lower(email) as email, person_id from client),
      added as (
        insert into measurement (person_id, attribute, source, effective_at, external_id,
          effective_end, offset_minutes, local_date, value, day_total)
        select who.person_id, attribute.id, source.id, effective_at, external_id,
          effective_end, offset_minutes, local_date, value, day_total
        from incoming
          join who on who.email = incoming.email
          join attribute on attribute.code = incoming.attribute
          join source on source.code = incoming.source
        on conflict do nothing
        returning person_id, attribute, source, local_date),
      connected as (
        insert into person_source (person_id, source)
        select distinct person_id, source from added
        on conflict do nothing)
      insert into measurement_dirty (person_id, attribute, source, from_date, to_date)
      select person_id, attribute, source, min(local_date), max(local_date)
      from added group by person_id, attribute, source
      """;

  private final Database database;
  private final Clock clock;
  private final List<DemoPerson> clients =
      DemoPerson.all().stream().filter(person -> person.kind() == DemoPerson.Kind.CLIENT).toList();

  Measurements(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Values from {@code from} up to this moment. */
  void add(LocalDate from) {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(TABLE);
      copy(connection, from);
      statement.execute(INSERT);
      connection.commit();
    } catch (SQLException | IOException e) {
      throw new StackException("The measured values cannot be stored: " + e.getMessage(), e);
    }
  }

  private void copy(Connection connection, LocalDate from) throws SQLException, IOException {
    PGConnection postgres = connection.unwrap(PGConnection.class);
    try (Writer rows =
        new BufferedWriter(
            new OutputStreamWriter(
                new PGCopyOutputStream(postgres, "copy incoming from stdin with (format csv)"),
                StandardCharsets.UTF_8))) {
      for (int number = 0; number < clients.size(); number++) {
        copy(rows, clients.get(number).email(), subject(number, from), from);
      }
    }
  }

  private void copy(Writer rows, String email, Subject subject, LocalDate from) throws IOException {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, subject.zone());
    List<Reading> readings =
        new Wearables(SEED)
            .readings(subject, from, today)
            .filter(reading -> reading.end().orElse(reading.at()).isBefore(now))
            .filter(reading -> !reading.ofWholeDay() || reading.day().isBefore(today))
            .toList();
    for (Reading reading : readings) {
      rows.write(row(email, reading));
    }
  }

  // One client has exactly one weight and one step count: the smallest case a table must show.
  private Subject subject(int number, LocalDate from) {
    ZoneId zone = clients.get(number).zone();
    return number == SINGLE_VALUE_CLIENT
        ? Subject.withOneDay(number, zone, from.plusDays(80))
        : Subject.of(number, zone);
  }

  private static String row(String email, Reading reading) {
    return "%s,%s,%s,%s,%s,%s,%d,%s,%s,%s%n"
        .formatted(
            email,
            reading.attribute(),
            reading.source(),
            reading.at(),
            reading.externalId(),
            reading.end().map(Instant::toString).orElse(""),
            reading.offsetMinutes(),
            reading.day(),
            reading.value(),
            reading.ofWholeDay());
  }
}
