package app.roster.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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
  void neither_role_opens_the_others_database() {
    try (PostgreSql server = PostgreSql.forgetting(folder, Port.anyFree())) {
      Database foreign = new Database(server.database("keycloak").jdbcUrl(), "roster", "roster");
      assertThatThrownBy(() -> ask(foreign, "select 1"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied");
    }
  }
}
