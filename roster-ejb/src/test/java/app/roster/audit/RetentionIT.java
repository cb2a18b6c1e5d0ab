package app.roster.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.roster.testing.Deployments;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Entries of the audit are added and in the end forgotten, never changed. */
@ExtendWith(ArquillianExtension.class)
class RetentionIT {

  /** PostgreSQL's code for it. */
  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  private static final List<String> BY_THE_OWNER =
      List.of(
          "update audit_entry set allowed = false where actor_id = '%s'",
          "delete from audit_entry where actor_id = '%s'",
          "truncate audit_entry",
          "select set_config('roster.audit_forgets', 'yes', true);"
              + " delete from audit_entry where actor_id = '%s' and at > now() - interval '1 day'");

  private static final List<String> BY_THE_APPLICATION =
      Stream.concat(
              BY_THE_OWNER.stream(),
              Stream.of(
                  "alter table audit_entry disable trigger all",
                  "create or replace function audit_entry_stays() returns trigger"
                      + " language plpgsql as $$ begin return old; end $$",
                  "set role roster"))
          .toList();

  @Resource(lookup = "java:jboss/datasources/RosterDS")
  private DataSource database;

  @Resource(lookup = "java:jboss/datasources/RosterOwnerDS")
  private DataSource owner;

  @Inject private Retention retention;

  private String actor;

  @Deployment
  static WebArchive deployment() {
    return Deployments.roster();
  }

  @BeforeEach
  void one_entry_of_now_and_one_of_seven_years_ago() throws SQLException {
    // The timer of the application under test shall leave everything to the test.
    System.setProperty("roster.audit-days", "99999");
    actor = UUID.randomUUID().toString();
    insert("now()");
    insert("now() - interval '7 years'");
  }

  @AfterEach
  void as_delivered() {
    System.clearProperty("roster.audit-days");
  }

  private void insert(String at) throws SQLException {
    run(
        "insert into audit_entry (at, actor_id, subject_id, action, resource, allowed) values ("
            + at
            + ", '"
            + actor
            + "', 'somebody', 'VIEW', 'PROFILE', true)");
  }

  private void run(String sql) throws SQLException {
    run(database, sql);
  }

  private static void run(DataSource source, String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private int entries() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "select count(*) from audit_entry where actor_id = '" + actor + "'")) {
      result.next();
      return result.getInt(1);
    }
  }

  @Test
  void the_application_cannot_change_anything_nor_take_the_right_to() throws SQLException {
    for (String sql : BY_THE_APPLICATION) {
      assertThatThrownBy(() -> run(sql.formatted(actor)))
          .as(sql)
          .isInstanceOfSatisfying(
              SQLException.class,
              refused -> assertThat(refused.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
    }
    assertThat(entries()).isEqualTo(2);
  }

  @Test
  void it_makes_the_partitions_of_coming_months_all_the_same() throws SQLException {
    run("select create_measurement_partitions((now() + interval '9 months')::date)");

    run(
        "select 1 / count(*) from pg_inherits where inhparent = 'measurement'::regclass and"
            + " inhrelid::regclass::text = 'measurement_' || to_char(now() + interval '9 months', 'YYYY_MM')");
  }

  @Test
  void not_even_the_owner_changes_anything_in_passing() throws SQLException {
    for (String sql : BY_THE_OWNER) {
      assertThatThrownBy(() -> run(owner, sql.formatted(actor)))
          .as(sql)
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("cannot be changed");
    }
    assertThat(entries()).isEqualTo(2);
  }

  @Test
  void what_is_older_than_the_operator_keeps_it_is_forgotten() throws SQLException {
    assertThat(retention.forget(Instant.now().minus(Duration.ofDays(2192)))).isPositive();

    assertThat(entries()).isEqualTo(1);
    assertThat(retention.forget(Instant.now().minus(Duration.ofDays(2192)))).isZero();
  }

  @Test
  void nothing_of_the_last_year_can_be_forgotten() throws SQLException {
    assertThatThrownBy(() -> retention.forget(Instant.now()))
        .hasStackTraceContaining("cannot be changed");

    assertThat(entries()).isEqualTo(2);
  }
}
