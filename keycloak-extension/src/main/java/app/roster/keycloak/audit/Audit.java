package app.roster.keycloak.audit;

import java.util.Map;
import org.keycloak.common.ClientConnection;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Writes our events into Keycloak's event log. Details are ids, never addresses or names of people.
 */
public final class Audit {

  public static final String EVENT_NAME = "roster_event";
  public static final String ORGANIZATION_ID = "org_id";
  public static final String INVITATION_ID = "invitation_id";
  public static final String REQUEST_ID = "request_id";
  public static final String IMPORT_ID = "import_id";
  public static final String SUBJECT_ID = "subject_id";

  /** Names of the settings that were changed; what they were set to stays out. */
  public static final String SETTINGS = "settings";

  private final KeycloakSession session;

  public Audit(KeycloakSession session) {
    this.session = session;
  }

  /**
   * Reports something a person did.
   *
   * @param actor who did it
   * @param details ids that say to what; see the constants of this class
   */
  public void record(AuditEvent event, UserModel actor, Map<String, String> details) {
    builder(event.type(), event.eventName(), actor, details).success();
  }

  /** Reports something that the holder of a link did without signing in. */
  public void recordOfNobody(AuditEvent event, Map<String, String> details) {
    anonymous(event.type(), event.eventName(), details).success();
  }

  /**
   * An event of ours on its way to Keycloak's log, for features whose names stand elsewhere.
   *
   * @param type Keycloak's type
   * @param name our name, kept in the detail {@code roster_event}
   */
  public EventBuilder builder(
      EventType type, String name, UserModel actor, Map<String, String> details) {
    return anonymous(type, name, details).user(actor);
  }

  private EventBuilder anonymous(EventType type, String name, Map<String, String> details) {
    EventBuilder builder = fresh().event(type).detail(EVENT_NAME, name);
    ClientModel client = session.getContext().getClient();
    if (client != null) {
      builder.client(client);
    }
    details.forEach(builder::detail);
    return builder;
  }

  // What happens in the background comes from no address.
  private EventBuilder fresh() {
    RealmModel realm = session.getContext().getRealm();
    ClientConnection connection = session.getContext().getConnection();
    return connection == null
        ? new EventBuilder(realm, session)
        : new EventBuilder(realm, session, connection);
  }
}
