package app.roster.keycloak.signup;

import app.roster.keycloak.invitation.InvitationEntity;
import app.roster.keycloak.invitation.InvitationSearch;
import app.roster.keycloak.invitation.KeyProof;
import app.roster.keycloak.invitation.Secrets;
import app.roster.keycloak.invitation.ShownKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.SingleUseObjectProvider;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Stands for an opened invitation while somebody signs up or in. It replaces the key of the mail in
 * every address, lives as long as a sign-in may take, and serves the first browser that shows it.
 */
final class Handle {

  /** Extra parameter of the authorization request. */
  static final String PARAMETER = "invite";

  /** Where Keycloak keeps that parameter. */
  private static final String CLIENT_NOTE = "client_request_param_" + PARAMETER;

  private static final String PREFIX = "roster.invite.";
  private static final String INVITATION = "invitation";
  private static final String PROOF = "proof";
  private static final String BROWSER = "browser";

  private final KeycloakSession session;

  Handle(KeycloakSession session) {
    this.session = session;
  }

  /** A new handle for an invitation whose key was just shown. */
  String issue(ShownKey shown) {
    String handle = Secrets.random();
    RealmModel realm = session.getContext().getRealm();
    session
        .singleUseObjects()
        .put(
            name(handle),
            realm.getAccessCodeLifespanLogin(),
            Map.of(INVITATION, shown.invitation().id(), PROOF, shown.proof().name()));
    return handle;
  }

  /** Whether this sign-up or sign-in began with an invitation, however old. */
  static boolean isIn(AuthenticationSessionModel browser) {
    return browser.getClientNote(CLIENT_NOTE) != null;
  }

  /** The invitation this sign-up or sign-in began with, in its current state. */
  Optional<InvitationEntity> invitation(AuthenticationSessionModel browser) {
    return Optional.ofNullable(browser.getClientNote(CLIENT_NOTE))
        .flatMap(handle -> owned(handle, browser.getParentSession().getId()))
        .flatMap(known -> new InvitationSearch(session).byId(known.get(INVITATION)));
  }

  /** Whether the key shown at the beginning has been nowhere but in the invited mailbox. */
  boolean provesMailbox(AuthenticationSessionModel browser) {
    return Optional.ofNullable(browser.getClientNote(CLIENT_NOTE))
        .flatMap(handle -> owned(handle, browser.getParentSession().getId()))
        .filter(known -> KeyProof.MAIL.name().equals(known.get(PROOF)))
        .isPresent();
  }

  /** Ends the handle; nothing can be done with it any more. */
  void close(AuthenticationSessionModel browser) {
    Optional.ofNullable(browser.getClientNote(CLIENT_NOTE))
        .ifPresent(handle -> session.singleUseObjects().remove(name(handle)));
  }

  private Optional<Map<String, String>> owned(String handle, String browser) {
    SingleUseObjectProvider handles = session.singleUseObjects();
    Map<String, String> known = handles.get(name(handle));
    if (known == null) {
      return Optional.empty();
    }
    if (known.get(BROWSER) == null) {
      Map<String, String> bound = new HashMap<>(known);
      bound.put(BROWSER, browser);
      handles.replace(name(handle), bound);
      return Optional.of(known);
    }
    return browser.equals(known.get(BROWSER)) ? Optional.of(known) : Optional.empty();
  }

  /** Only a hash is kept, as with every other secret. */
  private static String name(String handle) {
    return PREFIX + Secrets.hash(handle);
  }
}
