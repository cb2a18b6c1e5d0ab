package app.roster.keycloak.signup;

import app.roster.keycloak.joinrequest.JoinPage;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Stands for an organization's own page while somebody who wants to ask it signs up or in. */
public final class JoinHandle {

  /** Extra parameter of the authorization request. */
  static final String PARAMETER = "join";

  private static final String ORGANIZATION = "organization";

  private final KeycloakSession session;
  private final OneTimeHandle handles;

  public JoinHandle(KeycloakSession session) {
    this.session = session;
    this.handles = new OneTimeHandle(session, PARAMETER);
  }

  public String issue(OrganizationModel organization) {
    return handles.issue(Map.of(ORGANIZATION, organization.getId()));
  }

  /** Whether this sign-up or sign-in began at the page of an organization, however long ago. */
  public static boolean isIn(AuthenticationSessionModel browser) {
    return OneTimeHandle.isIn(browser, PARAMETER);
  }

  /** The organization whose page this began at, as long as its page is open. */
  public Optional<OrganizationModel> organization(AuthenticationSessionModel browser) {
    return handles
        .facts(browser)
        .flatMap(known -> new JoinPage(session).byId(known.get(ORGANIZATION)));
  }

  /** Ends the handle; nothing can be done with it any more. */
  public void close(AuthenticationSessionModel browser) {
    handles.close(browser);
  }
}
