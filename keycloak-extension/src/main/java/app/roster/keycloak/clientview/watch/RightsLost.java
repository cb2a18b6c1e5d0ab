package app.roster.keycloak.clientview.watch;

import app.roster.keycloak.access.ClientViewUse;
import app.roster.keycloak.clientview.ClientViews;
import app.roster.keycloak.clientview.EndCause;
import app.roster.keycloak.clientview.RunningViews;
import app.roster.keycloak.clientview.right.Verdict;
import app.roster.keycloak.settings.OrganizationSetting;
import app.roster.keycloak.settings.OrganizationSettingsChanged;
import java.time.Clock;
import org.keycloak.models.GroupModel.GroupMemberLeaveEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel.OrganizationMemberLeaveEvent;
import org.keycloak.models.OrganizationModel.OrganizationRemovedEvent;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RealmModel.RealmRemovedEvent;
import org.keycloak.models.UserModel.UserRemovedEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/** Ends views with what Keycloak and Roster report inside the server. */
final class RightsLost implements ProviderEventListener {

  private final Clock clock;

  RightsLost(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void onEvent(ProviderEvent event) {
    if (event instanceof OrganizationMemberLeaveEvent left) {
      of(left);
    } else if (event instanceof GroupMemberLeaveEvent left) {
      of(left);
    } else if (event instanceof OrganizationSettingsChanged changed) {
      of(changed);
    } else if (event instanceof OrganizationRemovedEvent removed) {
      of(removed);
    } else if (event instanceof UserRemovedEvent removed) {
      of(removed);
    } else if (event instanceof RealmRemovedEvent removed) {
      new ClientViews(removed.getKeycloakSession()).removeRealm(removed.getRealm().getId());
    }
  }

  private void of(OrganizationMemberLeaveEvent left) {
    RunningViews views = views(left.getSession());
    String organization = left.getOrganization().getId();
    views.endAll(
        views.records().openOfPerson(realm(left.getSession()), left.getUser().getId()).stream()
            .filter(view -> view.organizationId().equals(organization))
            .toList(),
        EndCause.DISCONNECTED.name());
  }

  private void of(GroupMemberLeaveEvent left) {
    RunningViews views = views(left.getKeycloakSession());
    views.recheck(
        views.records().openOfPerson(realm(left.getKeycloakSession()), left.getUser().getId()));
  }

  private void of(OrganizationSettingsChanged changed) {
    if (ClientViewUse.meantBy(
            changed.now().own(OrganizationSetting.CLIENT_VIEW_USE).stream().toList())
        == ClientViewUse.OFF) {
      endIn(
          changed.session(),
          changed.organization().getId(),
          Verdict.ORGANIZATION_WITHOUT_VIEWS.cause());
    }
  }

  private void of(OrganizationRemovedEvent removed) {
    endIn(
        removed.getKeycloakSession(),
        removed.getOrganization().getId(),
        EndCause.ORGANIZATION_DELETED.name());
  }

  private void of(UserRemovedEvent removed) {
    RunningViews views = views(removed.getKeycloakSession());
    views.endAll(
        views
            .records()
            .openOfPerson(realm(removed.getKeycloakSession()), removed.getUser().getId()),
        EndCause.ACCOUNT_DELETED.name());
  }

  private void endIn(KeycloakSession session, String organizationId, String cause) {
    RunningViews views = views(session);
    views.endAll(views.records().openInOrganization(realm(session), organizationId), cause);
  }

  private RunningViews views(KeycloakSession session) {
    RealmModel realm = session.getContext().getRealm();
    return new RunningViews(session, realm, clock);
  }

  private static String realm(KeycloakSession session) {
    return session.getContext().getRealm().getId();
  }
}
