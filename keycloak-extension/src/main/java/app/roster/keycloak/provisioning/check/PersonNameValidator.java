package app.roster.keycloak.provisioning.check;

import java.util.List;
import java.util.Optional;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ConfiguredProvider;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.userprofile.AttributeContext;
import org.keycloak.userprofile.UserProfileAttributeValidationContext;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.validate.AbstractStringValidator;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidatorConfig;
import org.keycloak.validate.Validators;

/**
 * Lets any name through that a Pro imports or an administrator sets, and that somebody already has.
 * What people newly write about themselves meets Keycloak's own rule, as ever: strangers must not
 * get markup into mails and pages.
 */
public final class PersonNameValidator extends AbstractStringValidator
    implements ConfiguredProvider {

  public static final String ID = "roster-person-name";

  /** Keycloak's own, which knows no exceptions. */
  public static final String STRICT = "person-name-prohibited-characters";

  @Override
  protected void doValidate(
      String value, String inputHint, ValidationContext context, ValidatorConfig config) {
    AttributeContext attribute =
        UserProfileAttributeValidationContext.from(context).getAttributeContext();
    if (attribute.getContext() == UserProfileContext.USER_API || isKept(attribute, value)) {
      return;
    }
    Validators.validator(context.getSession(), STRICT).validate(value, inputHint, context, config);
  }

  // Or everybody with such a name would be asked for another one when they sign in.
  private static boolean isKept(AttributeContext attribute, String value) {
    UserModel user = attribute.getUser();
    return Optional.ofNullable(user)
        .map(person -> person.getFirstAttribute(attribute.getAttribute().getKey()))
        .filter(value::equals)
        .isPresent();
  }

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public String getHelpText() {
    return "Any name from imports and administrators; from people themselves none with markup.";
  }

  @Override
  public List<ProviderConfigProperty> getConfigProperties() {
    return List.of();
  }
}
