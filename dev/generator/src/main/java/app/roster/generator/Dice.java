package app.roster.generator;

/**
 * Random numbers that follow from a key: the same key gives the same number, on every machine. Each
 * question has its own name, so that a new one never changes the answers to the others.
 */
final class Dice {

  private static final long STEP = 0x9E3779B97F4A7C15L;

  private final long key;

  private Dice(long key) {
    this.key = key;
  }

  static Dice of(long seed, int subject) {
    return new Dice(mix(mix(seed) + subject * STEP));
  }

  Dice named(String name) {
    long mixed = key;
    for (int i = 0; i < name.length(); i++) {
      mixed = mix(mixed + name.charAt(i) * STEP);
    }
    return new Dice(mixed);
  }

  Dice at(long index) {
    return new Dice(mix(key ^ mix(index * STEP + 1)));
  }

  /** Evenly between 0 (included) and 1 (excluded). */
  double even() {
    return (mix(key) >>> 11) * 0x1.0p-53;
  }

  boolean chance(double probability) {
    return even() < probability;
  }

  /** A whole number from {@code low} to {@code high}, both included. */
  int between(int low, int high) {
    return low + (int) (even() * (high - low + 1));
  }

  /** Bell-shaped around 0 with deviation 1. */
  double bell() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - at(1).even()));
    return radius * StrictMath.cos(2 * StrictMath.PI * at(2).even());
  }

  /**
   * A slow wave through bell-shaped points {@code period} steps apart: what a random walk looks
   * like, without having to walk all the way.
   */
  double wave(long position, int period) {
    long left = Math.floorDiv(position, period);
    double part = Math.floorMod(position, period) / (double) period;
    double smooth = part * part * (3 - 2 * part);
    return at(left).bell() * (1 - smooth) + at(left + 1).bell() * smooth;
  }

  // The finalizer of SplitMix64.
  private static long mix(long value) {
    long z = value + STEP;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
