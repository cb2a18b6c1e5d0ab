package app.roster.dev;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * An invitation that waits in the demo.
 *
 * @param pro address of the Pro who sends it
 * @param organization alias
 * @param email who is invited
 * @param endsAfter how soon it runs out; empty for the usual time
 * @param message the Pro's words, or nothing
 */
record DemoInvitation(
    String pro,
    String organization,
    String email,
    String locale,
    Optional<Duration> endsAfter,
    String message) {

  static List<DemoInvitation> all() {
    return CsvFile.read("invitations.csv", DemoInvitation::of);
  }

  private static DemoInvitation of(String[] cells) {
    return new DemoInvitation(
        cells[0],
        cells[1],
        cells[2],
        cells[3],
        Optional.of(cells[4]).filter(after -> !after.isEmpty()).map(Duration::parse),
        cells[5]);
  }
}
