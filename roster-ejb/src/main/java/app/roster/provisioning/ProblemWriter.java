package app.roster.provisioning;

import app.roster.provisioning.csv.RowProblem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Writes what is wrong with a file, many rows at a time: as entities each would cost a round trip.
 */
record ProblemWriter(Connection connection, ImportId upload) {

  private static final int BATCH = 1000;

  void write(List<RowProblem> problems) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into import_problem (import_id, row_number, cell, field, code, email, detail)"
                + " values (?, ?, ?, ?, ?, ?, ?)")) {
      for (int first = 0; first < problems.size(); first += BATCH) {
        List<RowProblem> some = problems.subList(first, Math.min(first + BATCH, problems.size()));
        for (RowProblem problem : some) {
          add(statement, problem);
        }
        statement.executeBatch();
      }
    }
  }

  private void add(PreparedStatement statement, RowProblem problem) throws SQLException {
    statement.setString(1, upload.value());
    statement.setInt(2, problem.row());
    statement.setString(3, problem.cell());
    statement.setString(4, problem.column());
    statement.setString(5, problem.code());
    statement.setString(6, problem.email());
    statement.setString(7, problem.detail());
    statement.addBatch();
  }
}
