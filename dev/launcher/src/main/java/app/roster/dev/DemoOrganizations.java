package app.roster.dev;

import app.roster.stack.Stack;
import java.time.Clock;
import java.util.Map;

/** The organizations of the demo, as an identity admin changes them in the console. */
public final class DemoOrganizations {

  private final KeycloakAdmin admin;

  private DemoOrganizations(KeycloakAdmin admin) {
    this.admin = admin;
  }

  public static DemoOrganizations of(Stack stack, Clock clock) {
    return new DemoOrganizations(
        new KeycloakAdmin(new KeycloakHttp(stack.keycloak().base()), clock));
  }

  /** Makes another organization. */
  public void found(String alias, String name) {
    admin.createOrganization(alias, name);
  }

  /** Makes the account of somebody and what they are in their organizations. */
  public void add(DemoPerson person) {
    String account = admin.account(person);
    Map<String, String> ids = admin.organizations();
    person.organizations().forEach(alias -> admin.join(ids.get(alias), person.kind(), account));
  }

  /**
   * Makes one of the choices an organization has.
   *
   * @param attribute such as {@code roster.requests}
   */
  public void choose(String alias, String attribute, String value) {
    admin.setAttribute(admin.organizations().get(alias), attribute, value);
  }
}
