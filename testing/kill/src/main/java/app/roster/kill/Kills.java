package app.roster.kill;

import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.TestRealm;
import app.roster.stack.SourceTree;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * The command. Properties: {@code seed} repeats the moments of an earlier run, {@code points} says
 * how often each server dies, {@code victim} names the only one to die.
 */
public final class Kills {

  private Kills() {}

  /**
   * @throws IllegalStateException when anybody was lost, doubled or half made, after all points
   */
  public static void main(String[] arguments) {
    String wished = System.getProperty("seed", "");
    long seed = wished.isEmpty() ? new SecureRandom().nextInt(1_000_000) : Long.parseLong(wished);
    List<Victim> victims = Point.victims(System.getProperty("victim", ""));
    List<Point> points = Point.drawn(seed, Integer.getInteger("points", 20), victims);
    System.out.printf(
        "%d deaths from -Dseed=%d, %d rows each%n", points.size(), seed, ClientList.ROWS);
    List<Trial.Result> results = new ArrayList<>();
    try (KeycloakGround keycloak =
        KeycloakGround.lasting(SourceTree.root().resolve("testing/kill/target/servers"))) {
      TestRealm realm = Scene.realm(keycloak);
      Trial trial = new Trial(keycloak, realm);
      trial.pace("warm");
      Pace pace = trial.pace("calm");
      System.out.printf(
          "Undisturbed: upload %d ms, run %d ms%n",
          pace.upload().toMillis(), pace.run().toMillis());
      for (Point point : points) {
        Trial.Result result = trial.at(point, pace);
        System.out.println(line(result));
        results.add(result);
      }
    }
    long bad = results.stream().filter(result -> !result.wrong().isEmpty()).count();
    System.out.printf("%d of %d deaths did harm (-Dseed=%d)%n", bad, results.size(), seed);
    if (bad > 0) {
      throw new IllegalStateException("An import did not survive, see above.");
    }
  }

  private static String line(Trial.Result result) {
    return "%2d %-10s %6d ms  %-20s done %5d ms after the return  %s"
        .formatted(
            result.point().number(),
            result.point().victim(),
            result.moment().toMillis(),
            result.standing(),
            result.away().toMillis(),
            result.wrong().isEmpty() ? "whole" : result.wrong());
  }
}
