package app.roster.keycloak.clientview;

import app.roster.keycloak.wording.PersonName;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;

/** How who looks, and for whom, are called now; the record of a view outlives both. */
record ViewNames(String actor, String organization) {

  static ViewNames of(KeycloakSession session, RealmModel realm, ViewRequest request) {
    UserModel actor = session.users().getUserById(realm, request.actorId());
    OrganizationModel organization =
        session.getProvider(OrganizationProvider.class).getById(request.organizationId());
    return new ViewNames(
        actor == null ? "" : PersonName.of(actor),
        organization == null ? "" : organization.getName());
  }
}
