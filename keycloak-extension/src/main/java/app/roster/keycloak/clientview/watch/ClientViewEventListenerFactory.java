package app.roster.keycloak.clientview.watch;

import app.roster.keycloak.clientview.ClientViews;
import app.roster.keycloak.clientview.EndCause;
import app.roster.keycloak.clientview.RunningViews;
import app.roster.keycloak.provider.PlainFactory;
import java.time.Clock;
import java.util.function.BiConsumer;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.GroupModel.GroupMemberLeaveEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.OrganizationModel.OrganizationMemberLeaveEvent;
import org.keycloak.models.OrganizationModel.OrganizationRemovedEvent;
import org.keycloak.models.RealmModel.RealmRemovedEvent;
import org.keycloak.models.UserModel.UserRemovedEvent;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.services.scheduled.ClusterAwareScheduledTaskRunner;
import org.keycloak.timer.TimerProvider;

/**
 * Makes {@link ClientViewEventListener} for every realm, listens to what Keycloak reports inside
 * itself, and starts the sweep.
 */
public final class ClientViewEventListenerFactory
    implements EventListenerProviderFactory, PlainFactory<EventListenerProvider> {

  private static final long SWEEP_MILLIS = 60_000;

  private final Clock clock = Clock.systemUTC();

  @Override
  public String getId() {
    return "client-view";
  }

  @Override
  public boolean isGlobal() {
    return true;
  }

  @Override
  public EventListenerProvider create(KeycloakSession session) {
    return new ClientViewEventListener(session, clock);
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    factory.register(this::onProviderEvent);
  }

  private void onProviderEvent(ProviderEvent event) {
    if (event instanceof PostMigrationEvent started) {
      sweepEveryMinute(started.getFactory());
    } else if (event instanceof OrganizationMemberLeaveEvent left) {
      String person = left.getUser().getId();
      String organization = left.getOrganization().getId();
      in(
          left.getSession(),
          (views, realm) ->
              views.endAll(
                  views.records().openOfPerson(realm, person).stream()
                      .filter(view -> view.organizationId().equals(organization))
                      .toList(),
                  EndCause.DISCONNECTED));
    } else if (event instanceof GroupMemberLeaveEvent left) {
      String person = left.getUser().getId();
      in(
          left.getKeycloakSession(),
          (views, realm) -> views.recheck(views.records().openOfPerson(realm, person)));
    } else if (event instanceof OrganizationRemovedEvent removed) {
      String organization = removed.getOrganization().getId();
      in(
          removed.getKeycloakSession(),
          (views, realm) ->
              views.endAll(
                  views.records().openInOrganization(realm, organization),
                  EndCause.ORGANIZATION_DELETED));
    } else if (event instanceof UserRemovedEvent removed) {
      String person = removed.getUser().getId();
      in(
          removed.getKeycloakSession(),
          (views, realm) ->
              views.endAll(views.records().openOfPerson(realm, person), EndCause.ACCOUNT_DELETED));
    } else if (event instanceof RealmRemovedEvent removed) {
      new ClientViews(removed.getKeycloakSession()).removeRealm(removed.getRealm().getId());
    }
  }

  private void in(KeycloakSession session, BiConsumer<RunningViews, String> act) {
    var realm = session.getContext().getRealm();
    act.accept(new RunningViews(session, realm, clock), realm.getId());
  }

  private void sweepEveryMinute(KeycloakSessionFactory factory) {
    try (KeycloakSession session = factory.create()) {
      session
          .getProvider(TimerProvider.class)
          .schedule(
              new ClusterAwareScheduledTaskRunner(
                  factory, new ClientViewSweepTask(clock), SWEEP_MILLIS),
              SWEEP_MILLIS);
    }
  }

  @Override
  public void close() {
    // Keycloak stops its timers itself
  }
}
