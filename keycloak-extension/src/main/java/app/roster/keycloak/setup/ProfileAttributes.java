package app.roster.keycloak.setup;

import static app.roster.keycloak.provisioning.check.PersonNameValidator.ID;
import static app.roster.keycloak.provisioning.check.PersonNameValidator.STRICT;

import app.roster.keycloak.settings.Settings;
import app.roster.keycloak.signup.SignUpScope;
import app.roster.keycloak.signup.form.BirthdateValidator;
import app.roster.keycloak.signup.form.TimeZoneValidator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPAttributePermissions;
import org.keycloak.representations.userprofile.config.UPAttributeRequired;
import org.keycloak.representations.userprofile.config.UPConfig;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.validate.validators.OptionsValidator;

/** What the declarative user profile asks for: names, birthdate, gender, time zone. */
final class ProfileAttributes {

  private static final List<String> GENDERS = List.of("female", "male", "other", "unknown");

  private final KeycloakSession session;

  ProfileAttributes(KeycloakSession session) {
    this.session = session;
  }

  void prepare() {
    UserProfileProvider profiles = session.getProvider(UserProfileProvider.class);
    UPConfig config = profiles.getConfiguration();
    boolean changed = false;
    for (UPAttribute attribute : List.of(birthdate(), gender(), zone())) {
      changed |= addIfMissing(config, attribute);
    }
    boolean free = Settings.of(session.getContext().getRealm()).freeNames();
    for (String name : List.of(UserModel.FIRST_NAME, UserModel.LAST_NAME)) {
      changed |= free ? replace(config, name, STRICT, ID) : replace(config, name, ID, STRICT);
    }
    if (changed) {
      profiles.setConfiguration(config);
    }
  }

  private static boolean addIfMissing(UPConfig config, UPAttribute attribute) {
    boolean missing = config.getAttribute(attribute.getName()) == null;
    if (missing) {
      config.addOrReplaceAttribute(attribute);
    }
    return missing;
  }

  // A realm without the one has rules of its own, and keeps them.
  private static boolean replace(UPConfig config, String name, String rule, String other) {
    UPAttribute attribute = config.getAttribute(name);
    if (attribute == null || !attribute.getValidations().containsKey(rule)) {
      return false;
    }
    Map<String, Object> details = attribute.getValidations().remove(rule);
    attribute.addValidation(other, details);
    return true;
  }

  private static UPAttribute birthdate() {
    UPAttribute attribute = attribute("birthdate", "${rosterBirthdate}");
    attribute.addValidation(BirthdateValidator.ID, Map.of());
    attribute.setAnnotations(Map.of("inputType", "html5-date", "inputTypeMin", "1900-01-01"));
    return attribute;
  }

  private static UPAttribute gender() {
    UPAttribute attribute = attribute("gender", "${rosterGender}");
    attribute.addValidation(OptionsValidator.ID, Map.of("options", GENDERS));
    attribute.setAnnotations(
        Map.of("inputType", "select", "inputOptionLabelsI18nPrefix", "rosterGender"));
    return attribute;
  }

  private static UPAttribute zone() {
    UPAttribute attribute = attribute("zoneinfo", "${rosterTimeZone}");
    attribute.addValidation(TimeZoneValidator.ID, Map.of());
    // Keycloak loads js/kcTimeZone.js for this annotation; it fills in the browser's zone.
    attribute.setAnnotations(Map.of("kcTimeZone", "true"));
    return attribute;
  }

  private static UPAttribute attribute(String name, String displayName) {
    UPAttribute attribute = new UPAttribute(name);
    attribute.setDisplayName(displayName);
    attribute.setPermissions(
        new UPAttributePermissions(Set.of("admin", "user"), Set.of("admin", "user")));
    attribute.setRequired(new UPAttributeRequired(Set.of(), Set.of(SignUpScope.NAME)));
    return attribute;
  }
}
