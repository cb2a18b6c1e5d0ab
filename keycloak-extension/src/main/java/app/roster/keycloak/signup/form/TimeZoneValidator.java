package app.roster.keycloak.signup.form;

import java.time.ZoneId;
import java.util.List;
import org.keycloak.provider.ConfiguredProvider;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.validate.AbstractStringValidator;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidationError;
import org.keycloak.validate.ValidatorConfig;

/** A time zone by its IANA name, such as {@code Europe/Berlin}. */
public final class TimeZoneValidator extends AbstractStringValidator implements ConfiguredProvider {

  public static final String ID = "roster-time-zone";

  @Override
  protected void doValidate(
      String value, String inputHint, ValidationContext context, ValidatorConfig config) {
    if (!isKnown(value)) {
      context.addError(new ValidationError(ID, inputHint, "rosterTimeZoneUnknown"));
    }
  }

  static boolean isKnown(String value) {
    return ZoneId.getAvailableZoneIds().contains(value) && !value.startsWith("SystemV/");
  }

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public String getHelpText() {
    return "An IANA time zone, such as Europe/Berlin.";
  }

  @Override
  public List<ProviderConfigProperty> getConfigProperties() {
    return List.of();
  }
}
