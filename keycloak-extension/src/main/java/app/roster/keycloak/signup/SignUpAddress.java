package app.roster.keycloak.signup;

import app.roster.keycloak.access.MemberKind;
import app.roster.keycloak.invitation.row.InvitationEntity;
import app.roster.keycloak.secret.Secrets;
import app.roster.keycloak.settings.Settings;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.urls.UrlType;

/** The addresses of the way from the link in the mail into the app. */
public final class SignUpAddress {

  private static final String CLIENT_SCOPE = "openid " + SignUpScope.NAME;

  private final KeycloakSession session;
  private final RealmModel realm;

  public SignUpAddress(KeycloakSession session) {
    this.session = session;
    this.realm = session.getContext().getRealm();
  }

  /**
   * Keycloak's sign-up for people without an account, its sign-in for the others. Where somebody is
   * signed in already the sign-in passes by, and the page behind it tells who that is.
   *
   * @param invited the account with the invited address
   */
  public URI of(InvitationEntity invitation, Optional<UserModel> invited, String handle, URI app) {
    Map<String, String> parameters = request(app);
    parameters.put("scope", scope(invitation));
    parameters.put("login_hint", invitation.email());
    parameters.put("ui_locales", invitation.locale().toLanguageTag());
    parameters.put(Handle.PARAMETER, handle);
    return page(invited.isPresent() || somebodyIsSignedIn(), parameters);
  }

  /** Sign-up for whoever comes by an organization's own page; it offers the sign-in too. */
  public URI toAsk(String handle, URI app) {
    Map<String, String> parameters = request(app);
    parameters.put("scope", CLIENT_SCOPE);
    parameters.put(JoinHandle.PARAMETER, handle);
    return page(somebodyIsSignedIn(), parameters);
  }

  private Map<String, String> request(URI app) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("client_id", Settings.of(realm).appClientId());
    parameters.put("redirect_uri", dashboard(app).toString());
    parameters.put("response_type", "code");
    parameters.put("state", Secrets.random());
    // Nobody keeps the verifier: the app will sign the person in with a request of its own.
    parameters.put("code_challenge", Secrets.random());
    parameters.put("code_challenge_method", "S256");
    return parameters;
  }

  private URI page(boolean known, Map<String, String> parameters) {
    URI page =
        realmAddress()
            .path("protocol/openid-connect/" + (known ? "auth" : "registrations"))
            .build();
    return URI.create(page + "?" + query(parameters));
  }

  private boolean somebodyIsSignedIn() {
    return AuthenticationManager.authenticateIdentityCookie(session, realm, true) != null;
  }

  /** Our own address that drops the unused code and hands the browser to the app. */
  public URI landing() {
    return realmAddress().path("roster/invitations/landed").build();
  }

  public static URI dashboard(URI app) {
    return app.resolve("dashboard");
  }

  private UriBuilder realmAddress() {
    URI base = session.getContext().getUri(UrlType.FRONTEND).getBaseUri();
    return UriBuilder.fromUri(base).path("realms").path(realm.getName());
  }

  private static String scope(InvitationEntity invitation) {
    return invitation.kind() == MemberKind.CLIENT ? CLIENT_SCOPE : "openid";
  }

  private static String query(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(
            parameter ->
                parameter.getKey()
                    + "="
                    + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
