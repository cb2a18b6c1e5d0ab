package app.roster.keycloak.clientview.watch;

import app.roster.keycloak.clientview.ClientViewEntity;
import app.roster.keycloak.clientview.ClientViews;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.ResourceType;

/** Which running views an act of an administrator may have taken the right from. */
final class TouchedViews {

  private static final Pattern USER = Pattern.compile("(?:^|/)(?:users|members)/([^/]+)");
  private static final Pattern ORGANIZATION = Pattern.compile("^organizations/([^/]+)");

  private static final Set<ResourceType> PERSONAL =
      Set.of(ResourceType.USER, ResourceType.USER_SESSION, ResourceType.USER_LOGIN_FAILURE);

  private final ClientViews records;

  TouchedViews(ClientViews records) {
    this.records = records;
  }

  List<ClientViewEntity> by(AdminEvent event) {
    ResourceType type = event.getResourceType();
    if (type == null || event.getError() != null || event.getResourcePath() == null) {
      return List.of();
    }
    String realmId = event.getRealmId();
    Matcher user = USER.matcher(event.getResourcePath());
    if (user.find()) {
      return records.openOfPerson(realmId, user.group(1));
    }
    Matcher organization = ORGANIZATION.matcher(event.getResourcePath());
    if (organization.find()) {
      return records.openInOrganization(realmId, organization.group(1));
    }
    return touchesEverybody(type) ? records.openIn(realmId) : List.of();
  }

  // Groups and roles name no person; there are never so many running views that a look at each
  // would hurt.
  private static boolean touchesEverybody(ResourceType type) {
    return PERSONAL.contains(type)
        || type == ResourceType.REALM
        || type.name().contains("GROUP")
        || type.name().contains("ROLE");
  }
}
