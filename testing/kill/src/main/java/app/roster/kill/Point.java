package app.roster.kill;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * One death.
 *
 * @param chance where in the import, from 0 to 1; see {@link Pace#moment}
 */
record Point(int number, Victim victim, double chance) {

  /**
   * As many for each victim, spread over the whole import, in an order of chance: a run that is
   * broken off has seen all of it, too. The same seed draws the same.
   */
  static List<Point> drawn(long seed, int each, List<Victim> victims) {
    List<Point> points = new ArrayList<>();
    for (Victim victim : victims) {
      points.addAll(drawn(seed, each, victim));
    }
    return points;
  }

  // A victim alone dies at the same moments as together with the other.
  private static List<Point> drawn(long seed, int each, Victim victim) {
    Random random = new Random(seed + victim.ordinal());
    List<Point> points = new ArrayList<>();
    for (int part = 0; part < each; part++) {
      double chance = (part + random.nextDouble()) / each;
      points.add(new Point(victim.ordinal() * each + part + 1, victim, chance));
    }
    Collections.shuffle(points, random);
    return points;
  }

  static List<Victim> victims(String name) {
    return name.isEmpty()
        ? Arrays.asList(Victim.values())
        : List.of(Victim.valueOf(name.toUpperCase(Locale.ROOT)));
  }
}
