package app.roster.stack;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** One database and a role that opens it. */
public record Database(String jdbcUrl, String user, String password) {

  /** New connections at each call; there is no pool. */
  public DataSource dataSource() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(jdbcUrl);
    source.setUser(user);
    source.setPassword(password);
    return source;
  }

  @Override
  public String toString() {
    return jdbcUrl + " as " + user;
  }
}
