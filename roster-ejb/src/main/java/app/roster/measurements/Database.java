package app.roster.measurements;

import app.roster.kernel.PersonId;
import app.roster.measurements.catalogue.Attribute;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Plain SQL in the current transaction. Measured values come by the thousand and are never edited
 * as objects, so entities would only cost.
 */
@ApplicationScoped
class Database {

  /** Reads one row. */
  interface Mapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  @Resource(lookup = "java:jboss/datasources/RosterDS")
  private DataSource source;

  <T> List<T> list(String sql, Mapper<T> mapper, Object... parameters) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(connection, statement, parameters);
      return rows(statement, mapper);
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  <T> Optional<T> first(String sql, Mapper<T> mapper, Object... parameters) {
    return list(sql, mapper, parameters).stream().findFirst();
  }

  int run(String sql, Object... parameters) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(connection, statement, parameters);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  void batch(String sql, List<Object[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Object[] row : rows) {
        bind(connection, statement, row);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  /** The parameter of {@code person_id = any(?)}. */
  static Long[] keys(Collection<PersonId> people) {
    return people.stream().map(PersonId::value).toArray(Long[]::new);
  }

  /** The parameter of {@code attribute = any(?)}. */
  static Integer[] ids(Collection<Attribute> attributes) {
    return attributes.stream().map(Attribute::id).toArray(Integer[]::new);
  }

  /** A moment of a row; null where the column is null. */
  static Instant instant(ResultSet row, String column) throws SQLException {
    java.sql.Timestamp value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }

  private static <T> List<T> rows(PreparedStatement statement, Mapper<T> mapper)
      throws SQLException {
    try (ResultSet result = statement.executeQuery()) {
      List<T> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(mapper.map(result));
      }
      return rows;
    }
  }

  private static void bind(Connection connection, PreparedStatement statement, Object... parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, value(connection, parameters[i]));
    }
  }

  private static Object value(Connection connection, Object parameter) throws SQLException {
    if (parameter instanceof Instant moment) {
      return moment.atOffset(ZoneOffset.UTC);
    }
    if (parameter instanceof Long[] numbers) {
      return connection.createArrayOf("bigint", numbers);
    }
    if (parameter instanceof String[] texts) {
      return connection.createArrayOf("varchar", texts);
    }
    if (parameter instanceof Integer[] numbers) {
      return connection.createArrayOf("smallint", numbers);
    }
    return parameter;
  }
}
