package app.roster.keycloak.provisioning.check;

import app.roster.keycloak.provisioning.row.RowViolation;
import app.roster.keycloak.provisioning.row.WaitingPerson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.userprofile.UserProfile;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.userprofile.ValidationException;

/** What this realm asks of passwords and profiles; each violation by its name. */
public final class RealmRules {

  private final KeycloakSession session;
  private final RealmModel realm;
  private final ProfileRules profileRules;

  public RealmRules(KeycloakSession session) {
    this.session = session;
    this.realm = session.getContext().getRealm();
    this.profileRules = new ProfileRules(session);
  }

  /** Keycloak's own check stops at the first violation; a person would rather hear all. */
  List<RowViolation> passwordViolations(String address, String password) {
    return realm.getPasswordPolicy().getPolicies().stream()
        .map(id -> session.getProvider(PasswordPolicyProvider.class, id))
        .filter(Objects::nonNull)
        .map(policy -> policy.validate(address, password))
        .filter(Objects::nonNull)
        .map(
            error ->
                new RowViolation(
                    "password",
                    "password_policy",
                    texts(error.getMessage(), error.getParameters())))
        .toList();
  }

  /** What the profile objects to in somebody whose address is known to be free. */
  List<RowViolation> profileViolations(String address, WaitingPerson person) {
    try {
      profileRules.validate(profile(address, person));
      return List.of();
    } catch (ValidationException invalid) {
      return named(invalid);
    }
  }

  /**
   * Makes the account of somebody whose address is known to be free in this very transaction. Whom
   * another transaction makes meanwhile, the database refuses at the commit.
   *
   * @throws ValidationException when the profile of the realm will not have it; nothing is written
   */
  public UserModel create(String address, WaitingPerson person) {
    UserProfile profile = profile(address, person);
    profileRules.validate(profile);
    return profile.create(false);
  }

  private UserProfile profile(String address, WaitingPerson person) {
    Map<String, Object> attributes = new HashMap<>();
    attributes.put(UserModel.USERNAME, address);
    attributes.put(UserModel.EMAIL, address);
    attributes.put(UserModel.FIRST_NAME, person.firstName());
    attributes.put(UserModel.LAST_NAME, person.lastName());
    Optional.ofNullable(person.birthdate()).ifPresent(date -> attributes.put("birthdate", date));
    Optional.ofNullable(person.gender()).ifPresent(gender -> attributes.put("gender", gender));
    return session
        .getProvider(UserProfileProvider.class)
        .create(UserProfileContext.USER_API, attributes);
  }

  /** What the profile of the realm objects to, without what was typed. */
  public static List<RowViolation> named(ValidationException invalid) {
    List<RowViolation> violations = new ArrayList<>();
    for (ValidationException.Error error : invalid.getErrors()) {
      // The parameters may quote what was typed; the message key says enough.
      violations.add(
          new RowViolation(error.getAttribute(), "profile_invalid", List.of(error.getMessage())));
    }
    return violations;
  }

  private static List<String> texts(String key, Object[] parameters) {
    return Stream.concat(
            Stream.of(key),
            Arrays.stream(Objects.requireNonNullElse(parameters, new Object[0]))
                .map(String::valueOf))
        .toList();
  }
}
