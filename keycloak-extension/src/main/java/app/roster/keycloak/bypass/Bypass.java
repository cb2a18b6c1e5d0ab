package app.roster.keycloak.bypass;

import java.util.Arrays;
import java.util.function.BiPredicate;
import org.keycloak.common.Profile;
import org.keycloak.common.Profile.Feature;
import org.keycloak.common.Version;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;

/**
 * A way to act as somebody else beside client view: without organization, reason, cap and record.
 * Each has the remedy that the documentation of operations gives under its name.
 */
public enum Bypass {
  /** Keycloak's own impersonation is switched on. */
  BUILT_IN_IMPERSONATION((session, realm) -> Profile.isFeatureEnabled(Feature.IMPERSONATION)),
  /** The old token exchange lets one role become anybody. */
  TOKEN_EXCHANGE_V1((session, realm) -> Profile.isFeatureEnabled(Feature.TOKEN_EXCHANGE)),
  /** The experimental delegation writes the same claim as ours. */
  TOKEN_EXCHANGE_DELEGATION((session, realm) -> isOn("token-exchange-delegation")),
  /** Somebody, or a group, holds the role {@code impersonation} of the realm itself. */
  IMPERSONATION_ROLE_HELD(Bypass::isRoleHeld),
  /** Before 26.7.4 that role made a realm administrator of its holder (CVE-2026-17526). */
  SERVER_BEFORE_26_7_4((session, realm) -> isBefore(Version.VERSION, 26, 7, 4)),
  /** What people and clients do leaves no event. */
  EVENTS_OFF((session, realm) -> !realm.isEventsEnabled() || !realm.isAdminEventsEnabled());

  private final BiPredicate<KeycloakSession, RealmModel> open;

  Bypass(BiPredicate<KeycloakSession, RealmModel> open) {
    this.open = open;
  }

  boolean isOpen(KeycloakSession session, RealmModel realm) {
    return open.test(session, realm);
  }

  // By its key: other minor versions of Keycloak do not have the feature.
  private static boolean isOn(String feature) {
    return Arrays.stream(Feature.values())
        .filter(known -> known.getVersionedKey().startsWith(feature))
        .anyMatch(Profile::isFeatureEnabled);
  }

  private static boolean isRoleHeld(KeycloakSession session, RealmModel realm) {
    ClientModel management = realm.getClientByClientId(Constants.REALM_MANAGEMENT_CLIENT_ID);
    RoleModel role = management == null ? null : management.getRole(AdminRoles.IMPERSONATION);
    return role != null
        && (session.users().getRoleMembersStream(realm, role, 0, 1).findAny().isPresent()
            || session.groups().getGroupsByRoleStream(realm, role, 0, 1).findAny().isPresent());
  }

  /** Versions as Keycloak writes them, {@code 26.7.4} or {@code 26.7.4.Final}. */
  static boolean isBefore(String version, int... wanted) {
    String[] parts = version.split("[.-]");
    for (int i = 0; i < wanted.length; i++) {
      int part = i < parts.length && parts[i].matches("\\d{1,6}") ? Integer.parseInt(parts[i]) : 0;
      if (part != wanted[i]) {
        return part < wanted[i];
      }
    }
    return false;
  }
}
