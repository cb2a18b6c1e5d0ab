package app.roster.web.accesslog;

import app.roster.accesslog.AccessSearch;
import app.roster.audit.AccessMark;
import app.roster.kernel.UserId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * What an address of the access log asks for. Days are those of the person who looks; what cannot
 * be read counts as not given.
 *
 * @param client id of a client; empty for all
 * @param text part of a name or address
 * @param from first day
 * @param to last day
 * @param after where the page begins
 */
record AccessParameters(
    Optional<UserId> client,
    String text,
    LocalDate from,
    LocalDate to,
    Optional<AccessMark> after) {

  private static final int LONGEST_TEXT = 200;
  private static final int USUAL_DAYS = 30;

  static AccessParameters of(Map<String, String> address, LocalDate today) {
    LocalDate to = day(address.get("to")).orElse(today);
    LocalDate from = day(address.get("from")).orElse(to.minusDays(USUAL_DAYS));
    String text = address.getOrDefault("q", "").strip();
    return new AccessParameters(
        client(address.get("client")),
        text.substring(0, Math.min(text.length(), LONGEST_TEXT)),
        from.isAfter(to) ? to : from,
        to,
        mark(address.get("after")));
  }

  AccessSearch search(ZoneId zone) {
    return new AccessSearch(
        client,
        text,
        from.atStartOfDay(zone).toInstant(),
        to.plusDays(1).atStartOfDay(zone).toInstant());
  }

  /** As it stands in an address: microseconds, as the database keeps them, and id. */
  static String text(AccessMark mark) {
    return mark.at() + "_" + mark.id();
  }

  private static Optional<AccessMark> mark(String text) {
    if (text == null || !text.matches("[0-9]{4}-[0-9TZ:.-]{1,35}_[0-9]{1,18}")) {
      return Optional.empty();
    }
    String[] parts = text.split("_");
    try {
      return Optional.of(new AccessMark(Instant.parse(parts[0]), Long.parseLong(parts[1])));
    } catch (DateTimeException notAMoment) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.ofNullable(text)
          .filter(day -> day.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"))
          .map(LocalDate::parse);
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }

  private static Optional<UserId> client(String id) {
    try {
      return Optional.ofNullable(id).filter(text -> !text.isEmpty()).map(UserId::new);
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
