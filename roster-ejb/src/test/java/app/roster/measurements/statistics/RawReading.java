package app.roster.measurements.statistics;

import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.Scale;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * A value as a source sends it.
 *
 * @param offset of the event's own clock
 * @param value in the unit of the scale
 */
record RawReading(
    Instant start,
    Instant end,
    ZoneOffset offset,
    BigDecimal value,
    Scale scale,
    boolean dayTotal,
    Instant receivedAt) {

  /** As the product takes it in. */
  Reading taken(Attribute attribute) {
    return new Reading(
        LocalDay.of(attribute.dayRule(), dayTotal, start, end == null ? start : end, offset),
        start,
        end,
        scale.toCanonical(value),
        value,
        scale,
        dayTotal,
        receivedAt);
  }
}
