package app.roster.keycloak.signup;

import app.roster.keycloak.invitation.key.KeyProof;
import app.roster.keycloak.invitation.key.ShownKey;
import app.roster.keycloak.invitation.row.InvitationEntity;
import app.roster.keycloak.invitation.row.InvitationSearch;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Stands for an opened invitation while somebody signs up or in. It replaces the key of the mail in
 * every address.
 */
public final class Handle {

  /** Extra parameter of the authorization request. */
  static final String PARAMETER = "invite";

  private static final String INVITATION = "invitation";
  private static final String PROOF = "proof";

  private final KeycloakSession session;
  private final OneTimeHandle handles;

  public Handle(KeycloakSession session) {
    this.session = session;
    this.handles = new OneTimeHandle(session, PARAMETER);
  }

  /** A new handle for an invitation whose key was just shown. */
  public String issue(ShownKey shown) {
    return handles.issue(Map.of(INVITATION, shown.invitation().id(), PROOF, shown.proof().name()));
  }

  /** Whether this sign-up or sign-in began with an invitation, however old. */
  public static boolean isIn(AuthenticationSessionModel browser) {
    return OneTimeHandle.isIn(browser, PARAMETER);
  }

  /** Lets this sign-in go on with an invitation of which nobody has shown a key. */
  public void begin(AuthenticationSessionModel browser, InvitationEntity invitation) {
    handles.put(browser, issue(new ShownKey(invitation, KeyProof.LINK)));
  }

  /** The invitation this sign-up or sign-in began with, in its current state. */
  public Optional<InvitationEntity> invitation(AuthenticationSessionModel browser) {
    return handles
        .facts(browser)
        .flatMap(known -> new InvitationSearch(session).byId(known.get(INVITATION)));
  }

  /** Whether the key shown at the beginning has been nowhere but in the invited mailbox. */
  public boolean provesMailbox(AuthenticationSessionModel browser) {
    return handles
        .facts(browser)
        .filter(known -> KeyProof.MAIL.name().equals(known.get(PROOF)))
        .isPresent();
  }

  /** Ends the handle; nothing can be done with it any more. */
  public void close(AuthenticationSessionModel browser) {
    handles.close(browser);
  }
}
