package app.roster.keycloak.access;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;

/** What somebody is to an organization; each kind is one top-level group of the organization. */
public enum MemberKind {
  /** Staff: may see clients, invite, import. */
  PRO("pros"),
  /** A person whose data is shared with the organization. */
  CLIENT("clients");

  private final String groupName;

  MemberKind(String groupName) {
    this.groupName = groupName;
  }

  public String groupName() {
    return groupName;
  }

  /** The other one: nobody is both in one organization. */
  public MemberKind other() {
    return this == PRO ? CLIENT : PRO;
  }

  /** Whether the user is in this kind's group of this very organization, at this moment. */
  public boolean includes(KeycloakSession session, OrganizationModel organization, UserModel user) {
    return Belonging.of(session, organization, user).is(this);
  }
}
