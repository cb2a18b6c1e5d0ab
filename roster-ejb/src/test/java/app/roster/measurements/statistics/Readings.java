package app.roster.measurements.statistics;

import app.roster.measurements.catalogue.Attribute;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Readings of one attribute, in somebody's local time. */
final class Readings {

  private final Attribute attribute;
  private final ZoneId zone;

  private Readings(Attribute attribute, ZoneId zone) {
    this.attribute = attribute;
    this.zone = zone;
  }

  static Readings of(Attribute attribute) {
    return new Readings(attribute, ZoneId.of("Europe/Berlin"));
  }

  Readings in(String otherZone) {
    return new Readings(attribute, ZoneId.of(otherZone));
  }

  Reading at(String local, String value) {
    return reading(local, null, value, false);
  }

  Reading from(String local, Duration length, String value) {
    return reading(local, length, value, false);
  }

  Reading wholeDay(String local, Duration length, String value) {
    return reading(local, length, value, true);
  }

  private Reading reading(String local, Duration length, String value, boolean dayTotal) {
    ZonedDateTime start = LocalDateTime.parse(local).atZone(zone);
    Instant end = length == null ? null : start.toInstant().plus(length);
    Instant finish = end == null ? start.toInstant() : end;
    LocalDate day =
        LocalDay.of(attribute.dayRule(), dayTotal, start.toInstant(), finish, start.getOffset());
    BigDecimal number = new BigDecimal(value);
    return new Reading(
        day,
        start.toInstant(),
        end,
        number,
        number,
        attribute.canonical(),
        dayTotal,
        start.toInstant());
  }
}
