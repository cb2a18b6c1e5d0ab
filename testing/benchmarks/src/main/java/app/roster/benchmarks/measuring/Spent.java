package app.roster.benchmarks.measuring;

import java.time.Duration;

/**
 * What a piece of work took.
 *
 * @param wall from beginning to end
 * @param keycloak processor time of Keycloak
 * @param database processor time of PostgreSQL
 */
public record Spent(Duration wall, Duration keycloak, Duration database) {

  public static final Spent NOTHING = new Spent(Duration.ZERO, Duration.ZERO, Duration.ZERO);

  public Spent plus(Spent more) {
    return new Spent(
        wall.plus(more.wall), keycloak.plus(more.keycloak), database.plus(more.database));
  }

  /** Wall time of each of so many, in milliseconds. */
  public double wallMillis(int times) {
    return millis(wall, times);
  }

  /** Keycloak's processor time for each of so many, in milliseconds. */
  public double keycloakMillis(int times) {
    return millis(keycloak, times);
  }

  /** PostgreSQL's processor time for each of so many, in milliseconds. */
  public double databaseMillis(int times) {
    return millis(database, times);
  }

  /** How many processors the two servers kept busy on the average. */
  public double processors() {
    return (double) keycloak.plus(database).toNanos() / wall.toNanos();
  }

  private static double millis(Duration time, int times) {
    return time.toNanos() / 1e6 / times;
  }
}
