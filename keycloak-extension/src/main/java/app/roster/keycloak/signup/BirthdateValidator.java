package app.roster.keycloak.signup;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.keycloak.provider.ConfiguredProvider;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.validate.AbstractStringValidator;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidationError;
import org.keycloak.validate.ValidatorConfig;

/** A real day as {@code 1981-11-20}, not before 1900 and not in the future. */
public final class BirthdateValidator extends AbstractStringValidator
    implements ConfiguredProvider {

  public static final String ID = "roster-birthdate";

  static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  private final Clock clock;

  public BirthdateValidator() {
    this(Clock.systemUTC());
  }

  BirthdateValidator(Clock clock) {
    this.clock = clock;
  }

  @Override
  protected void doValidate(
      String value, String inputHint, ValidationContext context, ValidatorConfig config) {
    problem(value)
        .ifPresent(message -> context.addError(new ValidationError(ID, inputHint, message)));
  }

  /** The key of what is wrong, or empty. */
  Optional<String> problem(String value) {
    try {
      LocalDate day = LocalDate.parse(value, DateTimeFormatter.ISO_LOCAL_DATE);
      // Somewhere on earth it is already tomorrow.
      LocalDate latest = LocalDate.now(clock.withZone(ZoneOffset.ofHours(14)));
      boolean possible = !day.isBefore(EARLIEST) && !day.isAfter(latest);
      return possible ? Optional.empty() : Optional.of("rosterBirthdateOutOfRange");
    } catch (DateTimeParseException notADay) {
      return Optional.of("rosterBirthdateInvalid");
    }
  }

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public String getHelpText() {
    return "A day since 1900, not in the future, as yyyy-MM-dd.";
  }

  @Override
  public List<ProviderConfigProperty> getConfigProperties() {
    return List.of();
  }
}
