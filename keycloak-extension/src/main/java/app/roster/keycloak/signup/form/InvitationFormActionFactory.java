package app.roster.keycloak.signup.form;

import app.roster.keycloak.provider.PlainFactory;
import java.util.List;
import org.keycloak.authentication.FormAction;
import org.keycloak.authentication.FormActionFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;

/** The step of the registration flow that knows invitations. */
public final class InvitationFormActionFactory
    implements FormActionFactory, PlainFactory<FormAction> {

  public static final String ID = "roster-invitation";

  private static final InvitationFormAction ACTION = new InvitationFormAction();

  @Override
  public FormAction create(KeycloakSession session) {
    return ACTION;
  }

  @Override
  public String getDisplayType() {
    return "Roster invitation";
  }

  @Override
  public String getHelpText() {
    return "Locks the address to the invited one and marks it verified; refuses strangers unless"
        + " registration is open.";
  }

  @Override
  public String getReferenceCategory() {
    return null;
  }

  @Override
  public boolean isConfigurable() {
    return false;
  }

  @Override
  public Requirement[] getRequirementChoices() {
    return new Requirement[] {Requirement.REQUIRED, Requirement.DISABLED};
  }

  @Override
  public boolean isUserSetupAllowed() {
    return false;
  }

  @Override
  public List<ProviderConfigProperty> getConfigProperties() {
    return List.of();
  }

  @Override
  public String getId() {
    return ID;
  }
}
