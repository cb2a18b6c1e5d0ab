package app.roster.keycloak.api;

import app.roster.keycloak.settings.Setting;
import app.roster.keycloak.settings.Settings;
import app.roster.keycloak.setup.RealmSetup;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Map;
import java.util.SortedMap;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** The realm's settings for identity admins: {@code /admin/realms/{realm}/roster/settings}. */
public final class SettingsResource {

  private final KeycloakSession session;
  private final Clock clock;
  private final AdminPermissionEvaluator permissions;
  private final AdminEventBuilder events;
  private final RealmModel realm;

  SettingsResource(
      KeycloakSession session,
      Clock clock,
      AdminPermissionEvaluator permissions,
      AdminEventBuilder events) {
    this.session = session;
    this.clock = clock;
    this.permissions = permissions;
    this.events = events;
    this.realm = session.getContext().getRealm();
  }

  /** All settings with what holds now. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public SettingsRepresentation read() {
    permissions.realm().requireViewRealm();
    return SettingsRepresentation.of(Settings.of(realm), Setting.values());
  }

  /** Sets what is named, all or nothing; null or an empty text brings back the default. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public SettingsRepresentation change(Map<String, Object> wishes) {
    permissions.realm().requireManageRealm();
    SortedMap<String, String> values = new Wishes(Setting.values()).in(wishes);
    values.forEach(this::set);
    new RealmSetup(session, clock).prepareIfEnabled(realm);
    events
        .operation(OperationType.UPDATE)
        .resource("ROSTER_SETTINGS")
        .resourcePath("roster", "settings")
        .representation(values)
        .success();
    return SettingsRepresentation.of(Settings.of(realm), Setting.values());
  }

  private void set(String name, String value) {
    if (value.isEmpty()) {
      realm.removeAttribute(name);
    } else {
      realm.setAttribute(name, value);
    }
  }
}
