package app.roster.keycloak.signup.connect;

import app.roster.keycloak.invitation.key.KeyProof;
import app.roster.keycloak.invitation.key.ShownKey;
import app.roster.keycloak.invitation.row.InvitationEntity;
import app.roster.keycloak.settings.Settings;
import app.roster.keycloak.signup.Answers;
import app.roster.keycloak.signup.Handle;
import app.roster.keycloak.signup.SignUpAddress;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Signs the browser out, so that somebody else can follow an invitation or ask in it. */
public final class FreshStart {

  private final RequiredActionContext context;
  private final KeycloakSession session;

  public FreshStart(RequiredActionContext context) {
    this.context = context;
    this.session = context.getSession();
  }

  /** Ends the sign-in of this browser and leads to sign-up or sign-in with this invitation. */
  Response with(InvitationEntity invitation) {
    AuthenticationSessionModel browser = context.getAuthenticationSession();
    Handle handles = new Handle(session);
    // What the key has proved, it proves for whoever comes next in this browser, and no more.
    KeyProof proof = handles.provesMailbox(browser) ? KeyProof.MAIL : KeyProof.LINK;
    handles.close(browser);
    signOut();
    String handle = handles.issue(new ShownKey(invitation, proof));
    return Answers.to(
        new SignUpAddress(session)
            .of(
                invitation,
                known(invitation),
                handle,
                Settings.of(context.getRealm()).appUrl().orElseThrow()));
  }

  private Optional<UserModel> known(InvitationEntity invitation) {
    return Optional.ofNullable(
        session.users().getUserByEmail(context.getRealm(), invitation.email()));
  }

  /** Ends the sign-in of this browser. */
  public void signOut() {
    AuthenticationSessionModel browser = context.getAuthenticationSession();
    UserSessionModel signedIn =
        session.sessions().getUserSession(context.getRealm(), browser.getParentSession().getId());
    if (signedIn != null) {
      context
          .getEvent()
          .clone()
          .event(EventType.LOGOUT)
          .user(signedIn.getUser())
          .session(signedIn)
          .success();
      AuthenticationManager.backchannelLogout(session, signedIn, true);
    }
    AuthenticationManager.expireIdentityCookie(session);
    // The old tab, reached by the Back button, must not go on as the person who has left.
    AuthenticationProcessor.resetFlow(browser, LoginActionsService.AUTHENTICATE_PATH);
  }
}
