package app.roster.kill;

import java.time.Duration;

/**
 * How long an import takes that nobody disturbs.
 *
 * @param upload from the first byte to the answer with the verdicts
 * @param run from the confirmation to the last row
 */
record Pace(Duration upload, Duration run) {

  private static final double UPLOADS = 0.2;
  private static final double CONFIRMATIONS = 0.3;
  private static final double JUST_CONFIRMED = 0.1;

  /**
   * Turns chance into a moment: a fifth of all moments lies in the upload, a tenth around the
   * confirmation, the others in the run.
   *
   * @param chance from 0 to 1
   * @return how long after the start of the upload
   */
  Duration moment(double chance) {
    if (chance < UPLOADS) {
      return share(upload, chance / UPLOADS);
    }
    if (chance < CONFIRMATIONS) {
      double here = (chance - UPLOADS) / (CONFIRMATIONS - UPLOADS);
      return upload.plus(share(run, here * JUST_CONFIRMED));
    }
    double here = (chance - CONFIRMATIONS) / (1 - CONFIRMATIONS);
    return upload.plus(share(run, JUST_CONFIRMED + here * (1 - JUST_CONFIRMED)));
  }

  private static Duration share(Duration of, double share) {
    return Duration.ofNanos((long) (of.toNanos() * share));
  }
}
