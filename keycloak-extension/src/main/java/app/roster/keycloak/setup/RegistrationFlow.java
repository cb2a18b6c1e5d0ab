package app.roster.keycloak.setup;

import app.roster.keycloak.signup.form.InvitationFormActionFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.authentication.forms.RegistrationPassword;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.RealmModel;

/**
 * Binds a copy of the realm's registration flow that knows invitations. Keycloak's own flow is
 * built in and must not be changed; a copy also keeps whatever the operator has added to it.
 */
final class RegistrationFlow {

  static final String ALIAS = "roster registration";

  private static final String FORM_FLOW = "form-flow";
  private static final String PASSWORD_CONFIG = "roster registration password";

  /** Behind the step that creates the user, whom our step then marks as verified. */
  private static final int LAST = 1000;

  private final RealmModel realm;

  RegistrationFlow(RealmModel realm) {
    this.realm = realm;
  }

  void bind() {
    AuthenticationFlowModel known = realm.getFlowByAlias(ALIAS);
    if (known == null) {
      realm.setRegistrationFlow(copy(realm.getRegistrationFlow(), ALIAS));
    }
  }

  private AuthenticationFlowModel copy(AuthenticationFlowModel original, String alias) {
    AuthenticationFlowModel flow = new AuthenticationFlowModel();
    flow.setAlias(alias);
    flow.setDescription(original.getDescription());
    flow.setProviderId(original.getProviderId());
    flow.setTopLevel(original.isTopLevel());
    flow.setBuiltIn(false);
    AuthenticationFlowModel copy = realm.addAuthenticationFlow(flow);
    List<AuthenticationExecutionModel> steps =
        realm.getAuthenticationExecutionsStream(original.getId()).toList();
    steps.forEach(step -> copyStep(step, copy));
    if (FORM_FLOW.equals(copy.getProviderId())) {
      addInvitationStep(copy);
    }
    return copy;
  }

  private void copyStep(AuthenticationExecutionModel original, AuthenticationFlowModel parent) {
    AuthenticationExecutionModel step = new AuthenticationExecutionModel();
    step.setParentFlow(parent.getId());
    step.setRequirement(original.getRequirement());
    step.setPriority(original.getPriority());
    step.setAuthenticator(original.getAuthenticator());
    step.setAuthenticatorFlow(original.isAuthenticatorFlow());
    step.setAuthenticatorConfig(config(original));
    if (original.isAuthenticatorFlow()) {
      AuthenticationFlowModel inner = realm.getAuthenticationFlowById(original.getFlowId());
      step.setFlowId(copy(inner, "roster " + inner.getAlias()).getId());
    }
    realm.addAuthenticatorExecution(step);
  }

  private String config(AuthenticationExecutionModel original) {
    if (!RegistrationPassword.PROVIDER_ID.equals(original.getAuthenticator())) {
      return original.getAuthenticatorConfig();
    }
    // With "verify e-mail" on, Keycloak would ask for the password only after the mail.
    AuthenticatorConfigModel config = new AuthenticatorConfigModel();
    config.setAlias(PASSWORD_CONFIG);
    config.setConfig(
        new HashMap<>(Map.of(RegistrationPassword.ALWAYS_SET_PASSWORD_ON_REGISTER_FORM, "true")));
    return realm.addAuthenticatorConfig(config).getId();
  }

  private void addInvitationStep(AuthenticationFlowModel form) {
    AuthenticationExecutionModel step = new AuthenticationExecutionModel();
    step.setParentFlow(form.getId());
    step.setAuthenticator(InvitationFormActionFactory.ID);
    step.setRequirement(Requirement.REQUIRED);
    step.setPriority(LAST);
    step.setAuthenticatorFlow(false);
    realm.addAuthenticatorExecution(step);
  }
}
