package app.roster.keycloak.signup;

import app.roster.keycloak.audit.Audit;
import app.roster.keycloak.audit.AuditEvent;
import app.roster.keycloak.invitation.InvitationEntity;
import app.roster.keycloak.invitation.PersonName;
import app.roster.keycloak.settings.Settings;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The last page before the app for somebody who came by an invitation: who invites, what is shared,
 * <em>Connect</em> or <em>Not now</em>. Everything is read again when the answer comes.
 */
final class ConnectAction implements RequiredActionProvider {

  private static final String DONE = "roster-connect.done";
  private static final String UNPROVEN = "roster-connect.unproven";
  private static final String DECISION = "decision";
  private static final String TEMPLATE = "roster-connect.ftl";

  private final Clock clock;

  ConnectAction(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void evaluateTriggers(RequiredActionContext context) {
    AuthenticationSessionModel browser = context.getAuthenticationSession();
    if (!Handle.isIn(browser) || browser.getAuthNote(DONE) != null) {
      return;
    }
    // The request that brought us here was ours, not the app's: its code is of no use to the app.
    browser.setRedirectUri(new SignUpAddress(context.getSession()).landing().toString());
    browser.addRequiredAction(ConnectActionFactory.ID);
    proveMailboxOfOlderAccount(context);
  }

  @Override
  public void requiredActionChallenge(RequiredActionContext context) {
    Optional<InvitationEntity> invitation = invitation(context);
    if (invitation.isEmpty()) {
      context.challenge(page(context, ConnectState.CLOSED));
      return;
    }
    Connection connection = connection(context, invitation.get());
    context.challenge(page(context, connection.state()));
  }

  @Override
  public void processAction(RequiredActionContext context) {
    String decision = context.getHttpRequest().getDecodedFormParameters().getFirst(DECISION);
    if ("connect".equals(decision)) {
      connect(context);
      return;
    }
    if ("decline".equals(decision)) {
      decline(context);
      return;
    }
    if ("later".equals(decision) || "continue".equals(decision)) {
      goOn(context);
      return;
    }
    requiredActionChallenge(context);
  }

  @Override
  public void close() {
    // nothing is held
  }

  private void connect(RequiredActionContext context) {
    Optional<InvitationEntity> invitation = invitation(context);
    String locale =
        context.getSession().getContext().resolveLocale(context.getUser()).toLanguageTag();
    boolean connected =
        invitation.filter(found -> connection(context, found).establish(locale)).isPresent();
    if (!connected) {
      requiredActionChallenge(context);
      return;
    }
    report(context, AuditEvent.INVITATION_ACCEPTED, invitation.get());
    goOn(context);
  }

  private void decline(RequiredActionContext context) {
    Optional<InvitationEntity> invitation = invitation(context);
    boolean declined = invitation.filter(found -> connection(context, found).refuse()).isPresent();
    if (!declined) {
      requiredActionChallenge(context);
      return;
    }
    report(context, AuditEvent.INVITATION_DECLINED, invitation.get());
    goOn(context);
  }

  private static void report(
      RequiredActionContext context, AuditEvent event, InvitationEntity invitation) {
    context
        .getEvent()
        .detail(Audit.EVENT_NAME, event.eventName())
        .detail(Audit.ORGANIZATION_ID, invitation.organizationId())
        .detail(Audit.INVITATION_ID, invitation.id());
  }

  private static void goOn(RequiredActionContext context) {
    AuthenticationSessionModel browser = context.getAuthenticationSession();
    // Without the note our own trigger would ask again in this very sign-in.
    browser.setAuthNote(DONE, "true");
    new Handle(context.getSession()).close(browser);
    context.success();
  }

  /**
   * An account that was there before the invitation and never proved its address may belong to
   * somebody else: whoever holds the mailbox proves it now, and only then sets a new password.
   */
  private static void proveMailboxOfOlderAccount(RequiredActionContext context) {
    UserModel user = context.getUser();
    AuthenticationSessionModel browser = context.getAuthenticationSession();
    if (!user.isEmailVerified() && isInvited(context)) {
      user.addRequiredAction(UserModel.RequiredAction.VERIFY_EMAIL);
      browser.setAuthNote(UNPROVEN, "true");
      return;
    }
    if (user.isEmailVerified() && browser.getAuthNote(UNPROVEN) != null) {
      browser.removeAuthNote(UNPROVEN);
      user.addRequiredAction(UserModel.RequiredAction.UPDATE_PASSWORD);
    }
  }

  private static boolean isInvited(RequiredActionContext context) {
    return invitation(context)
        .filter(found -> found.email().equalsIgnoreCase(context.getUser().getEmail()))
        .isPresent();
  }

  private static Optional<InvitationEntity> invitation(RequiredActionContext context) {
    return new Handle(context.getSession()).invitation(context.getAuthenticationSession());
  }

  private Connection connection(RequiredActionContext context, InvitationEntity invitation) {
    return new Connection(context.getSession(), clock, invitation, context.getUser());
  }

  private Response page(RequiredActionContext context, ConnectState state) {
    LoginFormsProvider form =
        context
            .form()
            .setAttribute("state", state.templateName())
            .setAttribute("productName", Settings.of(context.getRealm()).productName());
    invitation(context).ifPresent(found -> describe(form, found, connection(context, found)));
    return form.createForm(TEMPLATE);
  }

  private static void describe(
      LoginFormsProvider form, InvitationEntity invitation, Connection connection) {
    form.setAttribute("invitedAddress", invitation.email())
        .setAttribute("memberKind", invitation.kind().name())
        .setAttribute(
            "organizationName",
            connection.organization().map(OrganizationModel::getName).orElse(""))
        .setAttribute("inviterName", connection.inviter().map(PersonName::of).orElse(""));
  }
}
