package app.roster.keycloak.signup.form;

import app.roster.keycloak.settings.Settings;
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

/**
 * A real day as {@code 1981-11-20}, not before 1900 and not in the future, and as long ago as the
 * realm's minimum age asks for.
 */
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
    int minimumAge = Settings.of(context.getSession().getContext().getRealm()).minimumAge();
    problem(value, minimumAge)
        .ifPresent(
            message -> context.addError(new ValidationError(ID, inputHint, message, minimumAge)));
  }

  /** The key of what is wrong, or empty. */
  Optional<String> problem(String value, int minimumAge) {
    try {
      LocalDate day = LocalDate.parse(value, DateTimeFormatter.ISO_LOCAL_DATE);
      // Somewhere on earth it is already tomorrow.
      LocalDate latest = LocalDate.now(clock.withZone(ZoneOffset.ofHours(14)));
      if (day.isBefore(EARLIEST) || day.isAfter(latest)) {
        return Optional.of("rosterBirthdateOutOfRange");
      }
      boolean oldEnough = !day.plusYears(minimumAge).isAfter(latest);
      return oldEnough ? Optional.empty() : Optional.of("rosterBirthdateTooYoung");
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
    return "A day since 1900, not in the future, as yyyy-MM-dd; as old as roster.minimum-age asks for.";
  }

  @Override
  public List<ProviderConfigProperty> getConfigProperties() {
    return List.of();
  }
}
