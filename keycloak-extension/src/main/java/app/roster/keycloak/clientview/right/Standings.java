package app.roster.keycloak.clientview.right;

import app.roster.keycloak.access.Belonging;
import app.roster.keycloak.access.ClientViewUse;
import app.roster.keycloak.access.MemberKind;
import app.roster.keycloak.clientview.right.ViewCase.Place;
import app.roster.keycloak.membership.ClientArchive;
import java.time.Clock;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.RoleUtils;
import org.keycloak.organization.OrganizationProvider;

/** Reads the facts for {@link ClientViewPolicy} from the realm as it is now, and asks it. */
public final class Standings {

  private final KeycloakSession session;
  private final RealmModel realm;

  public Standings(KeycloakSession session, RealmModel realm) {
    this.session = session;
    this.realm = realm;
  }

  /**
   * Whether this practitioner may look at this client, as of now. Ids may be anything a request
   * contained: what does not exist is judged, not looked up twice.
   */
  public Verdict judge(String actorId, String subjectId, String organizationId) {
    OrganizationModel organization = organization(organizationId);
    return ClientViewPolicy.judge(
        new ViewCase(
            place(organization),
            standing(actorId, organization),
            standing(subjectId, organization)));
  }

  private OrganizationModel organization(String id) {
    OrganizationProvider organizations = session.getProvider(OrganizationProvider.class);
    if (id == null || id.isBlank() || !organizations.isEnabled()) {
      return null;
    }
    return organizations.getById(id);
  }

  private static Place place(OrganizationModel organization) {
    if (organization == null) {
      return Place.UNKNOWN;
    }
    if (!organization.isEnabled()) {
      return Place.DISABLED;
    }
    return ClientViewUse.of(organization) == ClientViewUse.OFF ? Place.WITHOUT_VIEWS : Place.OPEN;
  }

  private Standing standing(String userId, OrganizationModel organization) {
    UserModel user =
        userId == null || userId.isBlank() ? null : session.users().getUserById(realm, userId);
    if (user == null) {
      return Standing.nobody();
    }
    Standing standing = Standing.outside(user, isAdministrator(user));
    if (organization == null) {
      return standing;
    }
    Belonging belonging = Belonging.of(session, organization, user);
    if (!belonging.isMember()) {
      return standing;
    }
    return standing.inside(
        belonging.is(MemberKind.PRO),
        belonging.is(MemberKind.CLIENT) && !isArchived(organization, user));
  }

  /** An archived client is set aside: nobody looks at the data as that client. */
  private boolean isArchived(OrganizationModel organization, UserModel user) {
    return new ClientArchive(session, Clock.systemUTC()).holds(organization, user);
  }

  private static boolean isAdministrator(UserModel user) {
    return RoleUtils.getDeepUserRoleMappings(user).stream().anyMatch(AdminRoles::isAdminRole);
  }
}
