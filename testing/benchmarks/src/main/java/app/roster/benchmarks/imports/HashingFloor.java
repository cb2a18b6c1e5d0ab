package app.roster.benchmarks.imports;

import app.roster.benchmarks.measuring.Ground;
import app.roster.benchmarks.measuring.Spent;
import app.roster.keycloak.ground.TestRealm;

/** The least that people with passwords can cost: their hashes, in the same Keycloak. */
final class HashingFloor {

  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

  private final Ground ground;
  private final TestRealm realm;

  HashingFloor(Ground ground, TestRealm realm) {
    this.ground = ground;
    this.realm = realm;
  }

  /** Hashes so many passwords on all processors. */
  Spent hashes(int count) {
    return ground.spent(
        () -> realm.call("/floor/hashes?count=" + count + "&threads=" + PROCESSORS).post().ok());
  }
}
