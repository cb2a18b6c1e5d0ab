package app.roster.keycloak.signup;

import app.roster.keycloak.secret.Secrets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.SingleUseObjectProvider;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * A random word that rides through Keycloak's sign-up or sign-in and stands for what it began with.
 * It lives as long as a sign-in may take, and serves the first browser that shows it.
 */
final class OneTimeHandle {

  private static final String BROWSER = "browser";

  private final KeycloakSession session;
  private final String parameter;

  /**
   * @param parameter extra parameter of the authorization request that carries it
   */
  OneTimeHandle(KeycloakSession session, String parameter) {
    this.session = session;
    this.parameter = parameter;
  }

  /** A new handle for these facts. */
  String issue(Map<String, String> facts) {
    String handle = Secrets.random();
    RealmModel realm = session.getContext().getRealm();
    session.singleUseObjects().put(name(handle), realm.getAccessCodeLifespanLogin(), facts);
    return handle;
  }

  /** Whether this sign-up or sign-in began with a handle, however old. */
  static boolean isIn(AuthenticationSessionModel browser, String parameter) {
    return browser.getClientNote(note(parameter)) != null;
  }

  /** Lets this sign-up or sign-in go on as if it had begun with this handle. */
  void put(AuthenticationSessionModel browser, String handle) {
    browser.setClientNote(note(parameter), handle);
  }

  /** The facts this sign-up or sign-in began with. */
  Optional<Map<String, String>> facts(AuthenticationSessionModel browser) {
    return shown(browser).flatMap(handle -> owned(handle, browser.getParentSession().getId()));
  }

  /** Ends the handle; nothing can be done with it any more. */
  void close(AuthenticationSessionModel browser) {
    shown(browser).ifPresent(handle -> session.singleUseObjects().remove(name(handle)));
  }

  private Optional<String> shown(AuthenticationSessionModel browser) {
    return Optional.ofNullable(browser.getClientNote(note(parameter)));
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

  /** Where Keycloak keeps the parameter. */
  private static String note(String parameter) {
    return "client_request_param_" + parameter;
  }

  /** Only a hash is kept, as with every other secret. */
  private String name(String handle) {
    return "roster." + parameter + "." + Secrets.hash(handle);
  }
}
