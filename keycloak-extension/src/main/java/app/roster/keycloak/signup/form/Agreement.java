package app.roster.keycloak.signup.form;

import app.roster.keycloak.invitation.row.InvitationEntity;
import jakarta.ws.rs.core.MultivaluedMap;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The box on the registration form by which a new person agrees to the connection together with the
 * sign-up. It is not ticked at first, and whoever leaves it so is asked on a page of its own.
 */
public final class Agreement {

  /** Field of the form. */
  public static final String FIELD = "roster-connect";

  private static final String NOTE = "roster-connect.agreed";

  private Agreement() {}

  /** Whether the box is ticked. */
  static boolean isIn(MultivaluedMap<String, String> form) {
    return form.getFirst(FIELD) != null;
  }

  /** Notes for this sign-up whether the box was ticked. */
  static void note(
      InvitationEntity invitation,
      MultivaluedMap<String, String> form,
      AuthenticationSessionModel browser) {
    if (isIn(form)) {
      browser.setAuthNote(NOTE, invitation.id());
    }
  }

  /** Whether the person has agreed to follow this very invitation. */
  public static boolean isTo(InvitationEntity invitation, AuthenticationSessionModel browser) {
    return invitation.id().equals(browser.getAuthNote(NOTE));
  }
}
