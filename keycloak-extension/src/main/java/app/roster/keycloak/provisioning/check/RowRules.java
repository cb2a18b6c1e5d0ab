package app.roster.keycloak.provisioning.check;

import app.roster.keycloak.provisioning.row.ImportLine;
import app.roster.keycloak.provisioning.row.RowViolation;
import app.roster.keycloak.tag.Tags;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a row must hold by itself, whatever the realm thinks. */
final class RowRules {

  static final int SHORTEST_PASSWORD = 8;
  static final int LONGEST_PASSWORD = 1000;
  static final int LONGEST_NAME = 255;

  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final Set<String> GENDERS = Set.of("male", "female", "other", "unknown");

  // Strict, so that no 30th of February becomes a day of March.
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

  private final Clock clock;

  RowRules(Clock clock) {
    this.clock = clock;
  }

  List<RowViolation> check(ImportLine line) {
    List<RowViolation> found = new ArrayList<>();
    password(line.password(), found);
    name("firstName", line.firstName(), found);
    name("lastName", line.lastName(), found);
    birthdate(line.birthdate(), found);
    gender(line.gender(), found);
    externalId(line.externalId(), found);
    tags(line.tags(), found);
    return found;
  }

  private static void password(String password, List<RowViolation> found) {
    if (password == null) {
      // one will be made
      return;
    }
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST_PASSWORD) {
      found.add(RowViolation.of("password", "password_too_short", text(SHORTEST_PASSWORD)));
    }
    if (length > LONGEST_PASSWORD) {
      found.add(RowViolation.of("password", "password_too_long", text(LONGEST_PASSWORD)));
    }
  }

  private static void name(String field, String name, List<RowViolation> found) {
    if (name == null || name.isBlank()) {
      found.add(RowViolation.of(field, "name_missing"));
      return;
    }
    if (name.length() > LONGEST_NAME) {
      found.add(RowViolation.of(field, "name_too_long", text(LONGEST_NAME)));
    }
    if (name.codePoints().anyMatch(Character::isISOControl)) {
      found.add(RowViolation.of(field, "name_has_control_characters"));
    }
  }

  private void birthdate(String birthdate, List<RowViolation> found) {
    if (birthdate == null) {
      return;
    }
    try {
      LocalDate date = LocalDate.parse(birthdate, ISO);
      // Somewhere it is already tomorrow.
      if (date.isAfter(LocalDate.now(clock.withZone(ZoneOffset.ofHours(14))))) {
        found.add(RowViolation.of("birthdate", "birthdate_in_the_future"));
      }
      if (date.isBefore(EARLIEST)) {
        found.add(RowViolation.of("birthdate", "birthdate_too_early", EARLIEST.toString()));
      }
    } catch (DateTimeParseException notADay) {
      found.add(RowViolation.of("birthdate", "birthdate_invalid"));
    }
  }

  private static void gender(String gender, List<RowViolation> found) {
    if (gender != null && !GENDERS.contains(gender)) {
      found.add(RowViolation.of("gender", "gender_invalid", "male", "female", "other", "unknown"));
    }
  }

  private static void externalId(String id, List<RowViolation> found) {
    if (id != null && id.length() > LONGEST_NAME) {
      found.add(RowViolation.of("externalId", "external_id_too_long", text(LONGEST_NAME)));
    }
    if (id != null && (id.isBlank() || id.codePoints().anyMatch(Character::isISOControl))) {
      found.add(RowViolation.of("externalId", "external_id_invalid"));
    }
  }

  private static void tags(List<String> tags, List<RowViolation> found) {
    if (tags == null) {
      return;
    }
    if (tags.stream().distinct().count() > Tags.MOST) {
      found.add(RowViolation.of("tags", "tags_too_many", text(Tags.MOST)));
    }
    if (!tags.stream().allMatch(Tags::isTag)) {
      found.add(RowViolation.of("tags", "tag_invalid", text(Tags.LONGEST)));
    }
  }

  private static String text(int number) {
    return Integer.toString(number);
  }
}
