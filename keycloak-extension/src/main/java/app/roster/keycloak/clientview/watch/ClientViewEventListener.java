package app.roster.keycloak.clientview.watch;

import app.roster.keycloak.clientview.EndCause;
import app.roster.keycloak.clientview.RunningViews;
import app.roster.keycloak.clientview.ViewEvents;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Ends views as soon as something happens that takes the right to them away. */
final class ClientViewEventListener implements EventListenerProvider {

  private static final Set<EventType> SIGN_OUTS =
      Set.of(EventType.LOGOUT, EventType.USER_SESSION_DELETED);

  private final KeycloakSession session;
  private final Clock clock;

  ClientViewEventListener(KeycloakSession session, Clock clock) {
    this.session = session;
    this.clock = clock;
  }

  @Override
  public void onEvent(Event event) {
    if (!SIGN_OUTS.contains(event.getType()) || event.getSessionId() == null || isOurs(event)) {
      return;
    }
    RealmModel realm = session.realms().getRealm(event.getRealmId());
    RunningViews views = new RunningViews(session, realm, clock);
    views
        .records()
        .open(realm.getId(), event.getSessionId())
        .ifPresent(view -> views.end(view, EndCause.SESSION_ENDED.name()));
    views.endAll(
        views.records().openOfActorSession(realm.getId(), event.getSessionId()),
        EndCause.ACTOR_SIGNED_OUT.name());
  }

  private static boolean isOurs(Event event) {
    Map<String, String> details = event.getDetails();
    return details != null && details.containsKey(ViewEvents.MARK);
  }

  @Override
  public void onEvent(AdminEvent event, boolean includeRepresentation) {
    RealmModel realm = session.realms().getRealm(event.getRealmId());
    if (realm == null || !realm.equals(session.getContext().getRealm())) {
      return;
    }
    RunningViews views = new RunningViews(session, realm, clock);
    views.recheck(new TouchedViews(views.records()).by(event));
  }

  @Override
  public void close() {
    // keeps nothing
  }
}
