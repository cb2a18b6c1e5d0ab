package app.roster.dev;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Somebody invented for the demo.
 *
 * @param organizations aliases
 * @param gender as in FHIR: male, female, other, unknown
 * @param signedIn how long ago the person signed in last; empty for never
 */
public record DemoPerson(
    Kind kind,
    List<String> organizations,
    String email,
    String firstName,
    String lastName,
    LocalDate birthdate,
    String gender,
    ZoneId zone,
    String locale,
    Optional<Duration> signedIn) {

  /** What the person is in each of the organizations. */
  public enum Kind {
    PRO,
    CLIENT
  }

  /** The password of everybody in the demo. */
  public static final String PASSWORD = "roster-demo-2026";

  /** Everybody; the order never changes, since the measured values of a client follow from it. */
  public static List<DemoPerson> all() {
    return CsvFile.read("people.csv", DemoPerson::of);
  }

  private static DemoPerson of(String[] cells) {
    return new DemoPerson(
        Kind.valueOf(cells[0]),
        List.of(cells[1].split("\\+")),
        cells[2],
        cells[3],
        cells[4],
        LocalDate.parse(cells[5]),
        cells[6],
        ZoneId.of(cells[7]),
        cells[8],
        Optional.of(cells[9]).filter(ago -> !ago.isEmpty()).map(Duration::parse));
  }
}
