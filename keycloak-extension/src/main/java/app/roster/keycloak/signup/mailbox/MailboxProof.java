package app.roster.keycloak.signup.mailbox;

import java.time.Clock;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.DefaultActionTokenKey;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Sees to it that somebody proves the mailbox of the account before anything is connected. */
public final class MailboxProof {

  /** Where Keycloak notes that a first sign-in at an identity provider has made the account. */
  private static final String MADE_BY_BROKER = "BROKER_REGISTERED_NEW_USER";

  /** Where our step of the registration form notes the same. */
  private static final String MADE_BY_FORM = "roster-connect.new-account";

  private final AuthenticationSessionModel browser;
  private final UserModel user;
  private final UnprovenAccounts unproven;

  public MailboxProof(RequiredActionContext context, Clock clock) {
    this.browser = context.getAuthenticationSession();
    this.user = context.getUser();
    this.unproven = new UnprovenAccounts(context.getSession(), clock);
  }

  /** The account has been made in this very sign-in. */
  public static void madeIn(AuthenticationSessionModel browser) {
    browser.setAuthNote(MADE_BY_FORM, "true");
  }

  /** Asks for the proof if it is missing; one given on another way counts from here on. */
  public void require() {
    if (cameByMail()) {
      user.setEmailVerified(true);
    }
    if (user.isEmailVerified()) {
      unproven.proved(user);
      return;
    }
    user.addRequiredAction(UserModel.RequiredAction.VERIFY_EMAIL);
    if (!madeJustNow()) {
      unproven.note(user);
    }
  }

  /** A link that Keycloak mailed to this very user has been opened here, as by a new password. */
  private boolean cameByMail() {
    return user.getId().equals(browser.getAuthNote(DefaultActionTokenKey.ACTION_TOKEN_USER_ID));
  }

  /** An account that began in this very sign-in has no earlier owner who could still get in. */
  private boolean madeJustNow() {
    return Boolean.parseBoolean(browser.getAuthNote(MADE_BY_BROKER))
        || Boolean.parseBoolean(browser.getAuthNote(MADE_BY_FORM));
  }
}
