package app.roster.keycloak.feed;

import app.roster.keycloak.changes.Changes;
import app.roster.keycloak.invitation.Arrival;
import app.roster.keycloak.settings.Settings;
import app.roster.keycloak.transaction.RealmScope;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;

/** Hears what people and admins do, in the transaction in which they do it. */
final class EventEar implements EventListenerProvider {

  private static final Pattern USER = Pattern.compile("users/([^/]+)(/.*)?");
  private static final Pattern ORGANIZATION = Pattern.compile("organizations/([^/]+)(/.*)?");
  private static final Pattern MEMBER = Pattern.compile("organizations/([^/]+)/.*members/([^/]+)");

  private final KeycloakSession session;
  private final Clock clock;

  EventEar(KeycloakSession session, Clock clock) {
    this.session = session;
    this.clock = clock;
  }

  @Override
  public void onEvent(Event event) {
    if (event.getError() == null && event.getUserId() != null) {
      inRealm(event.getRealmId(), () -> heard(event));
    }
  }

  @Override
  public void onEvent(AdminEvent event, boolean includeRepresentation) {
    if (event.getError() == null && event.getResourcePath() != null) {
      inRealm(event.getRealmId(), () -> heard(event));
    }
  }

  @Override
  public void close() {
    // nothing is held
  }

  private void heard(Event event) {
    People people = new People(session, clock);
    switch (event.getType()) {
      case LOGIN -> people.signedIn(event.getUserId());
      case UPDATE_PROFILE, UPDATE_EMAIL, VERIFY_EMAIL -> people.profileChanged(event.getUserId());
      case USER_DISABLED_BY_PERMANENT_LOCKOUT -> people.accountChanged(event.getUserId());
      default -> {
        // nothing the feed tells
      }
    }
  }

  private void heard(AdminEvent event) {
    String path = event.getResourcePath();
    switch (event.getResourceType()) {
      case USER -> user(USER.matcher(path), event.getOperationType());
      case ORGANIZATION -> organization(ORGANIZATION.matcher(path));
      case ORGANIZATION_MEMBERSHIP, ORGANIZATION_GROUP_MEMBERSHIP -> member(MEMBER.matcher(path));
      default -> {
        // nothing the feed tells
      }
    }
  }

  private void user(Matcher path, OperationType operation) {
    if (path.matches() && operation == OperationType.UPDATE) {
      People people = new People(session, clock);
      people.profileChanged(path.group(1));
      people.accountChanged(path.group(1));
    }
  }

  private void organization(Matcher path) {
    if (path.matches()) {
      new Changes(session, clock).organizationChanged(path.group(1));
    }
  }

  /** Admins may move people between groups by hand; our rows follow. */
  private void member(Matcher path) {
    if (!path.matches()) {
      return;
    }
    OrganizationModel organization =
        session.getProvider(OrganizationProvider.class).getById(path.group(1));
    UserModel user = session.users().getUserById(session.getContext().getRealm(), path.group(2));
    if (organization != null && user != null) {
      new Arrival(session, clock, organization, user).follow();
    }
  }

  private void inRealm(String realmId, Runnable work) {
    RealmModel realm = session.realms().getRealm(realmId);
    if (realm != null && Settings.of(realm).enabled()) {
      RealmScope.within(session, realm, work);
    }
  }
}
