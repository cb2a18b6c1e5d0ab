package app.roster.clients;

import app.roster.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A client as a Pro of one organization sees them.
 *
 * @param gender {@code male}, {@code female}, {@code other} or {@code unknown}; null if not given
 * @param lastSignInAt null if the client never signed in
 * @param externalId what another system of the organization calls the client; null if nothing
 */
public record ClientDetails(
    UserId user,
    String email,
    String firstName,
    String lastName,
    LocalDate birthdate,
    String gender,
    ZoneId zone,
    boolean enabled,
    boolean archived,
    Instant joinedAt,
    Instant lastSignInAt,
    String externalId) {

  /** First and last name; the e-mail address while there is none. */
  public String name() {
    String name = Stream.of(firstName, lastName).filter(part -> !isBlank(part)).collect(SPACED);
    return name.isEmpty() ? email : name;
  }

  /** One or two letters that stand for the client where there is no picture. */
  public String initials() {
    String initials =
        Stream.of(firstName, lastName)
            .filter(part -> !isBlank(part))
            .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)))
            .collect(Collectors.joining());
    String shown = initials.isEmpty() && !isBlank(email) ? email.substring(0, 1) : initials;
    return shown.toUpperCase(Locale.ROOT);
  }

  /** Full years on a day; empty without a birthdate. */
  public Optional<Integer> ageOn(LocalDate day) {
    return Optional.ofNullable(birthdate).map(born -> Period.between(born, day).getYears());
  }

  private static final java.util.stream.Collector<CharSequence, ?, String> SPACED =
      Collectors.joining(" ");

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
