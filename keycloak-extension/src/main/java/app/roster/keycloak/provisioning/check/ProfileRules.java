package app.roster.keycloak.provisioning.check;

import app.roster.keycloak.access.OtherStores;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.AttributeContext;
import org.keycloak.userprofile.AttributeMetadata;
import org.keycloak.userprofile.Attributes;
import org.keycloak.userprofile.UserProfile;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.ValidationException;
import org.keycloak.userprofile.validator.DuplicateEmailValidator;
import org.keycloak.userprofile.validator.DuplicateUsernameValidator;
import org.keycloak.userprofile.validator.EmailExistsAsUsernameValidator;
import org.keycloak.validate.ValidationContext;

/**
 * What the profile of the realm asks of people whose addresses are known to be free: everything but
 * whether they are. {@link KnownPeople} finds that out for many people with one query, Keycloak
 * would need four for each.
 */
final class ProfileRules {

  private static final Set<String> WHETHER_FREE =
      Set.of(
          DuplicateEmailValidator.ID,
          DuplicateUsernameValidator.ID,
          EmailExistsAsUsernameValidator.ID);

  private final KeycloakSession session;
  private final boolean askEverything;

  ProfileRules(KeycloakSession session) {
    this.session = session;
    // Of user names elsewhere only Keycloak's own validators know.
    this.askEverything = OtherStores.in(session.getContext().getRealm());
  }

  /**
   * @throws ValidationException naming all violations
   */
  void validate(UserProfile profile) {
    if (askEverything) {
      profile.validate();
      return;
    }
    Attributes attributes = profile.getAttributes();
    ValidationException.ValidationExceptionBuilder found =
        new ValidationException.ValidationExceptionBuilder();
    for (String name : attributes.nameSet()) {
      if (name.equals(UserModel.USERNAME) || name.equals(UserModel.EMAIL)) {
        validate(attributes, name, found);
      } else {
        validateAsKeycloakDoes(attributes, name, found);
      }
    }
    if (found.hasError()) {
      throw found.build();
    }
  }

  // Keycloak's method takes an array of something generic, which no caller can make safely.
  @SuppressWarnings("unchecked")
  private static void validateAsKeycloakDoes(
      Attributes attributes, String name, ValidationException.ValidationExceptionBuilder found) {
    attributes.validate(name, found);
  }

  private void validate(
      Attributes attributes, String name, ValidationException.ValidationExceptionBuilder found) {
    AttributeMetadata metadata = attributes.getMetadata(name);
    List<String> values = attributes.get(name);
    AttributeContext context =
        new AttributeContext(
            UserProfileContext.USER_API,
            session,
            Map.entry(name, values),
            null,
            metadata,
            attributes);
    metadata.getValidators().stream()
        .filter(validator -> !WHETHER_FREE.contains(validator.getValidatorId()))
        .map(validator -> validator.validate(context))
        .map(ValidationContext::getErrors)
        .forEach(errors -> errors.forEach(found));
  }
}
