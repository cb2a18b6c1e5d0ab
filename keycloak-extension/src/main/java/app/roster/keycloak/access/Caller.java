package app.roster.keycloak.access;

import app.roster.keycloak.problem.Problem;
import app.roster.keycloak.settings.Settings;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.services.managers.AppAuthManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/**
 * The person or service behind the bearer token of the request.
 *
 * <p>Rights are read from the database on every call, not from the token: who lost them has lost
 * them now.
 */
public final class Caller {

  /** Role of the app's own client that opens the change feed. */
  public static final String SYNC_ROLE = "sync";

  private static final Pattern ID = Pattern.compile("[0-9A-Za-z-]{1,36}");

  private final KeycloakSession session;
  private final RealmModel realm;
  private final UserModel user;
  private final ClientModel client;

  private Caller(KeycloakSession session, RealmModel realm, UserModel user, ClientModel client) {
    this.session = session;
    this.realm = realm;
    this.user = user;
    this.client = client;
  }

  /**
   * The caller of the current request.
   *
   * @throws Problem 404 in a realm without Roster, 401 without a valid token
   */
  public static Caller of(KeycloakSession session) {
    RealmModel realm = session.getContext().getRealm();
    if (!Settings.of(realm).enabled()) {
      throw Problem.notFound();
    }
    AuthResult result = new AppAuthManager.BearerTokenAuthenticator(session).authenticate();
    if (result == null) {
      throw Problem.unauthenticated();
    }
    session.getContext().setClient(result.client());
    return new Caller(session, realm, result.user(), result.client());
  }

  public UserModel user() {
    return user;
  }

  public RealmModel realm() {
    return realm;
  }

  /** The client the token was issued for. */
  public ClientModel client() {
    return client;
  }

  /**
   * The organization, if the caller is one of its Pros.
   *
   * @throws Problem 404 unless the caller is a member of this enabled organization, 403 unless a
   *     Pro
   */
  public OrganizationModel proOf(String organizationId) {
    OrganizationModel organization = enabled(organizationId);
    Belonging own = Belonging.of(session, organization, user);
    if (!own.isMember()) {
      throw Problem.notFound();
    }
    if (!own.is(MemberKind.PRO)) {
      throw Problem.forbidden("pro_required");
    }
    return organization;
  }

  /**
   * Lets the caller, a Pro of this organization, bring clients into it: asked again on every call.
   *
   * @throws Problem 403 {@code administrator_required} where only Owner and Administrators may
   */
  public void requireInviterOf(OrganizationModel organization) {
    ClientInviters inviters = ClientInviters.of(organization);
    if (inviters != ClientInviters.TEAM
        && TeamRole.of(session, organization, user).filter(inviters::include).isEmpty()) {
      throw Problem.forbidden("administrator_required");
    }
  }

  /**
   * The organization, if the caller is any kind of member.
   *
   * @throws Problem 404 unless the caller is a member of this enabled organization
   */
  public OrganizationModel memberOf(String organizationId) {
    OrganizationModel organization = enabled(organizationId);
    if (!Belonging.of(session, organization, user).isMember()) {
      throw Problem.notFound();
    }
    return organization;
  }

  private OrganizationModel enabled(String organizationId) {
    return organization(organizationId)
        .filter(OrganizationModel::isEnabled)
        .orElseThrow(Problem::notFound);
  }

  /**
   * Lets only the app's service account pass.
   *
   * @throws Problem 403 unless the caller holds the role {@code sync} of the token's own client
   */
  public void requireSync() {
    RoleModel role = client.getRole(SYNC_ROLE);
    boolean service = client.getId().equals(user.getServiceAccountClientLink());
    if (role == null || !service || !user.hasRole(role)) {
      throw Problem.forbidden("sync_required");
    }
  }

  private Optional<OrganizationModel> organization(String id) {
    if (id == null || !ID.matcher(id).matches()) {
      return Optional.empty();
    }
    return Optional.ofNullable(session.getProvider(OrganizationProvider.class).getById(id));
  }
}
