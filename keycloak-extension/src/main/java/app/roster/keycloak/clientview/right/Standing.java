package app.roster.keycloak.clientview.right;

import org.keycloak.models.UserModel;

/**
 * What one person is, seen from one organization. {@link #nobody()} stands for an id without an
 * account.
 */
record Standing(
    String id,
    boolean enabled,
    boolean serviceAccount,
    boolean administrator,
    boolean member,
    boolean pro,
    boolean client) {

  private static final Standing NOBODY = new Standing("", false, false, false, false, false, false);

  static Standing nobody() {
    return NOBODY;
  }

  /** An account that the organization knows nothing of. */
  static Standing outside(UserModel user, boolean administrator) {
    return new Standing(
        user.getId(),
        user.isEnabled(),
        user.getServiceAccountClientLink() != null,
        administrator,
        false,
        false,
        false);
  }

  Standing inside(boolean asPro, boolean asClient) {
    return new Standing(id, enabled, serviceAccount, administrator, true, asPro, asClient);
  }

  boolean known() {
    return !id.isEmpty();
  }
}
