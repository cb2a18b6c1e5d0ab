package app.roster.measurements;

import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * One value as a source gives it. Built with {@link #of}, completed with the other methods.
 *
 * @param end when the episode ended; null for a moment
 * @param offset of the event's own clock; null where the source does not say
 * @param externalId id at the source; empty where it has none
 * @param dayTotal whether the source means the whole day
 */
public record Sample(
    Attribute attribute,
    BigDecimal value,
    Unit unit,
    Instant start,
    Instant end,
    ZoneOffset offset,
    String externalId,
    boolean dayTotal) {

  /** A value at a moment, in the canonical unit of the attribute. */
  public static Sample of(Attribute attribute, String value, Instant at) {
    Unit unit = attribute.canonical().unit();
    return new Sample(attribute, new BigDecimal(value), unit, at, null, null, "", false);
  }

  public Sample in(Unit other) {
    return new Sample(attribute, value, other, start, end, offset, externalId, dayTotal);
  }

  public Sample until(Instant finish) {
    return new Sample(attribute, value, unit, start, finish, offset, externalId, dayTotal);
  }

  public Sample at(ZoneOffset clock) {
    return new Sample(attribute, value, unit, start, end, clock, externalId, dayTotal);
  }

  public Sample known(String id) {
    return new Sample(attribute, value, unit, start, end, offset, id, dayTotal);
  }

  public Sample ofTheWholeDay() {
    return new Sample(attribute, value, unit, start, end, offset, externalId, true);
  }

  Instant finish() {
    return Optional.ofNullable(end).orElse(start);
  }
}
