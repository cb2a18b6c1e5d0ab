package app.roster.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgreSqlIT {

  @TempDir private Path folder;

  private static String ask(Database database, String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(1);
    }
  }

  private static void tell(Database database, String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void kept_data_is_there_at_the_next_start_and_commits_are_durable() throws SQLException {
    int port = Port.anyFree();
    try (PostgreSql server = PostgreSql.keeping(folder, port)) {
      tell(server.database("roster"), "create table note as select 'kept' as text");
    }
    try (PostgreSql server = PostgreSql.keeping(folder, port)) {
      Database roster = server.database("roster");
      assertThat(ask(roster, "select text from note")).isEqualTo("kept");
      assertThat(ask(roster, "show fsync")).isEqualTo("on");
      assertThat(ask(roster, "show synchronous_commit")).isEqualTo("on");
    }
  }

  @Test
  void after_a_kill_what_was_committed_is_there() throws SQLException {
    int port = Port.anyFree();
    PostgreSql killed = PostgreSql.keeping(folder, port);
    tell(killed.database("roster"), "create table note as select 'kept' as text");
    killed.kill();
    assertThatThrownBy(() -> ask(killed.database("roster"), "select 1"))
        .isInstanceOf(SQLException.class);

    try (PostgreSql server = PostgreSql.keeping(folder, port)) {
      assertThat(ask(server.database("roster"), "select text from note")).isEqualTo("kept");
    }
  }

  @Test
  void traces_are_found_in_columns_of_any_type() throws SQLException {
    try (PostgreSql server = PostgreSql.forgetting(folder, Port.anyFree())) {
      Database roster = server.database("roster");
      tell(roster, "create table words (id int, note text)");
      tell(roster, "insert into words values (1, '{\"password\":\"Canary-7fQ2xLm9\"}')");
      tell(roster, "create table bytes as select 'xCanary-7fQ2xLm9'::bytea as content");
      tell(roster, "create table nothing as select 'Canary-7fQ2xLm'::text as note");

      assertThat(new Traces(List.of("Canary-7fQ2xLm9")).inTables(roster))
          .containsExactly("bytes", "words");
    }
  }

  @Test
  void neither_role_opens_the_others_database() {
    try (PostgreSql server = PostgreSql.forgetting(folder, Port.anyFree())) {
      Database foreign = new Database(server.database("keycloak").jdbcUrl(), "roster", "roster");
      assertThatThrownBy(() -> ask(foreign, "select 1"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied");
    }
  }
}
