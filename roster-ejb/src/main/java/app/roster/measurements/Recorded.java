package app.roster.measurements;

import app.roster.measurements.catalogue.Source;
import app.roster.measurements.catalogue.Unit;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * One value as it was recorded, for lists and for changing it.
 *
 * @param id of an entry by hand; empty for what a source gave
 * @param values canonical, one per component of the tile's attribute
 * @param originals as they came, in {@code unit}
 * @param at by the clock of the event
 */
public record Recorded(
    Optional<EntryId> id,
    List<BigDecimal> values,
    List<BigDecimal> originals,
    Unit unit,
    Instant moment,
    LocalDateTime at,
    Source source,
    Mark mark) {

  /**
   * What else is known of it.
   *
   * @param enteredBy account id of who typed it
   * @param inClientView whether a Pro typed it in the person's place
   * @param note may be empty
   * @param storedAt when it came in, or was last changed
   */
  public record Mark(
      Optional<String> enteredBy,
      boolean inClientView,
      String note,
      boolean implausible,
      Instant storedAt) {}

  /** The moment with the clock of the event. */
  OffsetDateTime when() {
    return moment.atOffset(
        ZoneOffset.ofTotalSeconds(
            (int) Duration.between(moment, at.toInstant(ZoneOffset.UTC)).toSeconds()));
  }
}
