package app.roster.keycloak.clientview;

import app.roster.keycloak.audit.Audit;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Start and end of views in Keycloak's event log, on the side of the client, who can thus see them.
 * Refusals ride on the event of the token exchange.
 */
public final class ViewEvents {

  public static final String MARK = "client_view";
  public static final String ACTOR = "impersonator_id";
  public static final String ORGANIZATION = "organization_id";
  public static final String EXPIRES = "client_view_expires_at";
  static final String CAUSE = "reason";

  private final KeycloakSession session;
  private final RealmModel realm;

  ViewEvents(KeycloakSession session, RealmModel realm) {
    this.session = session;
    this.realm = realm;
  }

  void started(ClientViewEntity view, ClientModel client) {
    of(view, EventType.IMPERSONATE, "start")
        .client(client)
        .detail(EXPIRES, view.expiresAt().toString())
        .success();
  }

  void ended(ClientViewEntity view, String cause) {
    of(view, EventType.LOGOUT, "end").detail(CAUSE, cause).success();
  }

  private EventBuilder of(ClientViewEntity view, EventType type, String mark) {
    return new EventBuilder(realm, session, session.getContext().getConnection())
        .event(type)
        .user(view.subjectId())
        .session(view.sessionId())
        .detail(Audit.EVENT_NAME, "client_view." + mark)
        .detail(MARK, mark)
        .detail(ACTOR, view.actorId())
        .detail(ORGANIZATION, view.organizationId());
  }
}
