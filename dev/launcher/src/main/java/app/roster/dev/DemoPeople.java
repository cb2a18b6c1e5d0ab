package app.roster.dev;

import app.roster.stack.Stack;
import java.util.HashMap;
import java.util.Map;

/** The invented people of the demo, in a realm that has nobody yet. */
public final class DemoPeople {

  private DemoPeople() {}

  /** Makes their accounts and memberships, as an identity admin would. */
  public static void create(Stack stack) {
    KeycloakAdmin admin = new KeycloakAdmin(stack.keycloak().base());
    Map<String, String> organizations = new HashMap<>();
    for (DemoPerson person : DemoPerson.all()) {
      String id = admin.account(person);
      for (String alias : person.organizations()) {
        String organization = organizations.computeIfAbsent(alias, admin::organization);
        admin.join(organization, person.kind(), id);
      }
    }
  }
}
