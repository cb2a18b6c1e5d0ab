package app.roster.keycloak.signup.connect;

import app.roster.keycloak.access.TeamRole;
import app.roster.keycloak.invitation.row.InvitationEntity;
import app.roster.keycloak.settings.Settings;
import app.roster.keycloak.wording.PersonName;
import jakarta.ws.rs.core.Response;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.OrganizationModel;

/** The page that asks, or says why there is nothing to ask. */
final class ConnectPage {

  private static final String TEMPLATE = "roster-connect.ftl";

  private final RequiredActionContext context;

  ConnectPage(RequiredActionContext context) {
    this.context = context;
  }

  /** How things stand between this person and this invitation. */
  Response about(InvitationEntity invitation, Connection connection) {
    return in(connection.state())
        .setAttribute("invitedAddress", invitation.email())
        .setAttribute("memberKind", invitation.kind().name())
        .setAttribute("teamRole", invitation.role().map(TeamRole::name).orElse(""))
        .setAttribute(
            "organizationName",
            connection.organization().map(OrganizationModel::getName).orElse(""))
        .setAttribute("inviterName", connection.inviter().map(PersonName::of).orElse(""))
        .createForm(TEMPLATE);
  }

  /** The invitation is gone, or belongs to another browser. */
  Response closed() {
    return in(ConnectState.CLOSED).createForm(TEMPLATE);
  }

  private LoginFormsProvider in(ConnectState state) {
    Settings settings = Settings.of(context.getRealm());
    return context
        .form()
        .setAttribute("state", state.templateName())
        .setAttribute("ownAddress", String.valueOf(context.getUser().getEmail()))
        .setAttribute("supportAddress", settings.supportAddress().orElse(""))
        .setAttribute("productName", settings.productName());
  }
}
