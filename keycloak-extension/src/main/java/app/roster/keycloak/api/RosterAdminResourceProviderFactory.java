package app.roster.keycloak.api;

import app.roster.keycloak.provider.PlainFactory;
import java.time.Clock;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProvider;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProviderFactory;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** Mounts {@link RosterAdminResource} at {@code /admin/realms/{realm}/roster}. */
public final class RosterAdminResourceProviderFactory
    implements AdminRealmResourceProviderFactory,
        PlainFactory<AdminRealmResourceProvider>,
        AdminRealmResourceProvider {

  private final Clock clock = Clock.systemUTC();

  @Override
  public AdminRealmResourceProvider create(KeycloakSession session) {
    return this;
  }

  @Override
  public Object getResource(
      KeycloakSession session,
      RealmModel realm,
      AdminPermissionEvaluator permissions,
      AdminEventBuilder events) {
    return new RosterAdminResource(session, clock, permissions, events);
  }

  @Override
  public void close() {
    // nothing is held
  }

  @Override
  public String getId() {
    return "roster";
  }
}
