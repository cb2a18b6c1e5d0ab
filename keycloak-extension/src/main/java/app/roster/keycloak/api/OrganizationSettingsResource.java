package app.roster.keycloak.api;

import app.roster.keycloak.access.Caller;
import app.roster.keycloak.access.TeamRole;
import app.roster.keycloak.audit.Audit;
import app.roster.keycloak.audit.AuditEvent;
import app.roster.keycloak.changes.Changes;
import app.roster.keycloak.problem.Problem;
import app.roster.keycloak.settings.OrganizationSetting;
import app.roster.keycloak.settings.OrganizationSettings;
import app.roster.keycloak.settings.OrganizationSettingsChanged;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Map;
import java.util.SortedMap;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.jpa.entities.OrganizationEntity;

/**
 * What an organization chooses for itself: {@code …/settings}. Its Pros read it, its Owner and
 * Administrators change it.
 */
public final class OrganizationSettingsResource {

  private final KeycloakSession session;
  private final Clock clock;
  private final Caller caller;
  private final OrganizationModel organization;

  OrganizationSettingsResource(
      KeycloakSession session, Clock clock, Caller caller, OrganizationModel organization) {
    this.session = session;
    this.clock = clock;
    this.caller = caller;
    this.organization = organization;
  }

  /** All of them with what holds now. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public SettingsRepresentation read() {
    return answer(OrganizationSettings.of(organization));
  }

  private static SettingsRepresentation answer(OrganizationSettings settings) {
    return SettingsRepresentation.of(settings, OrganizationSetting.values());
  }

  /** Sets what is named, all or nothing; null or an empty text brings back the default. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public SettingsRepresentation change(Map<String, Object> wishes) {
    TeamRole.of(session, organization, caller.user())
        .filter(role -> role != TeamRole.PRACTITIONER)
        .orElseThrow(() -> Problem.forbidden("administrator_required"));
    SortedMap<String, String> values = new Wishes(OrganizationSetting.values()).in(wishes);
    haveForOneself();
    OrganizationSettings changed = OrganizationSettings.of(organization).change(values);
    new Changes(session, clock).organizationChanged(organization.getId());
    session
        .getKeycloakSessionFactory()
        .publish(new OrganizationSettingsChanged(session, organization, changed));
    new Audit(session)
        .record(
            AuditEvent.ORGANIZATION_SETTINGS_CHANGED,
            caller.user(),
            Map.of(
                Audit.ORGANIZATION_ID,
                organization.getId(),
                Audit.SETTINGS,
                String.join(" ", values.keySet())));
    return answer(changed);
  }

  /** Two who change the same attribute at the same moment would leave two values of it. */
  private void haveForOneself() {
    session
        .getProvider(JpaConnectionProvider.class)
        .getEntityManager()
        .find(OrganizationEntity.class, organization.getId(), LockModeType.PESSIMISTIC_WRITE);
  }
}
