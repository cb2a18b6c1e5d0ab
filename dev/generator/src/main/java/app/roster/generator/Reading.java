package app.roster.generator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * One value as a device would report it.
 *
 * @param attribute code of the catalogue, such as {@code weight}
 * @param source code of the source, such as {@code withings}
 * @param at moment or start
 * @param end of an episode such as a night
 * @param offsetMinutes of the person's clock from UTC at that moment
 * @param day the local date it counts for; a night counts for the date of waking
 * @param value in the canonical unit
 * @param ofWholeDay whether the device sums up the day instead of reporting a part of it
 * @param externalId the same for the same reading, however often it is generated
 */
public record Reading(
    String attribute,
    String source,
    Instant at,
    Optional<Instant> end,
    int offsetMinutes,
    LocalDate day,
    BigDecimal value,
    boolean ofWholeDay,
    String externalId) {

  static Reading moment(String attribute, String source, ZonedDateTime at, BigDecimal value) {
    return new Reading(
        attribute,
        source,
        at.toInstant(),
        Optional.empty(),
        minutes(at),
        at.toLocalDate(),
        value,
        false,
        id(attribute, at));
  }

  static Reading night(
      String attribute, String source, ZonedDateTime from, ZonedDateTime to, BigDecimal value) {
    return new Reading(
        attribute,
        source,
        from.toInstant(),
        Optional.of(to.toInstant()),
        minutes(to),
        to.toLocalDate(),
        value,
        false,
        id(attribute, from));
  }

  static Reading wholeDay(String attribute, String source, ZonedDateTime start, BigDecimal value) {
    return new Reading(
        attribute,
        source,
        start.toInstant(),
        Optional.empty(),
        minutes(start),
        start.toLocalDate(),
        value,
        true,
        id(attribute, start));
  }

  private static int minutes(ZonedDateTime time) {
    return time.getOffset().getTotalSeconds() / 60;
  }

  private static String id(String attribute, ZonedDateTime at) {
    return attribute + "-" + at.toEpochSecond();
  }
}
