package app.roster.keycloak.provisioning.password;

import java.time.Clock;
import org.keycloak.credential.CredentialInput;
import org.keycloak.credential.PasswordCredentialProvider;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.validation.Validation;

/**
 * Keycloak's passwords, except that a temporary one which has expired is none: in every flow and
 * grant, since all of them ask here (ADR 0016). Only who typed the right one is told that it was.
 */
final class ExpiringPasswords extends PasswordCredentialProvider {

  private final PasswordCredentialProvider keycloaks;
  private final Courtesy courtesy;
  private final Clock clock;

  /**
   * @param keycloaks checks and counts; this object has no metrics of its own
   */
  ExpiringPasswords(
      KeycloakSession session,
      PasswordCredentialProvider keycloaks,
      Courtesy courtesy,
      Clock clock) {
    super(session, null, false, false, false, false, false);
    this.keycloaks = keycloaks;
    this.courtesy = courtesy;
    this.clock = clock;
  }

  @Override
  public boolean createCredential(RealmModel realm, UserModel user, String password) {
    return courtesy.serve(() -> super.createCredential(realm, user, password));
  }

  @Override
  public boolean isValid(RealmModel realm, UserModel user, CredentialInput input) {
    return courtesy.serve(() -> check(realm, user, input));
  }

  private boolean check(RealmModel realm, UserModel user, CredentialInput input) {
    PasswordCredentialModel stored = getPassword(realm, user);
    if (!keycloaks.isValid(realm, user, input)) {
      takeAsLongAsForOthers(realm, stored, input);
      return false;
    }
    if (!TemporaryPassword.hasExpired(stored, realm, clock)) {
      return true;
    }
    sayWhatToDo(realm);
    return false;
  }

  // Keycloak spends a slow hash on addresses without an account, too. A quick no would tell that
  // there is one.
  private void takeAsLongAsForOthers(
      RealmModel realm, PasswordCredentialModel stored, CredentialInput input) {
    if (QuickHash.made(stored) && input.getChallengeResponse() != null) {
      PasswordPolicy policy = realm.getPasswordPolicy();
      getHashProvider(policy)
          .encodedCredential(input.getChallengeResponse(), policy.getHashIterations());
    }
  }

  // The form of the flow is the session's; where there is none, nobody reads this.
  private void sayWhatToDo(RealmModel realm) {
    String text =
        realm.isResetPasswordAllowed()
            ? "rosterTemporaryPasswordExpired"
            : "rosterTemporaryPasswordExpiredAsk";
    session
        .getProvider(LoginFormsProvider.class)
        .addError(new FormMessage(Validation.FIELD_PASSWORD, text));
  }
}
