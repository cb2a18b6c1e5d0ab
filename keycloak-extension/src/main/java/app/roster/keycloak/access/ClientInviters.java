package app.roster.keycloak.access;

import app.roster.keycloak.settings.OrganizationSetting;
import java.util.Collection;
import java.util.List;
import org.keycloak.models.OrganizationModel;

/** Who of a team may bring clients into the organization: a choice of each organization. */
public enum ClientInviters {
  /** Every Pro. */
  TEAM,
  /** The Owner and the Administrators. */
  ADMINISTRATORS;

  /** Attribute of an organization that holds the choice. */
  public static final String ATTRIBUTE = OrganizationSetting.CLIENT_INVITERS.attribute();

  /** What this organization has chosen. */
  public static ClientInviters of(OrganizationModel organization) {
    return meantBy(organization.getAttributes().getOrDefault(ATTRIBUTE, List.of()));
  }

  /**
   * What these values of the attribute mean. Whoever writes something there wants to keep somebody
   * out, so all but {@code TEAM} does, also with a slip of the pen.
   */
  public static ClientInviters meantBy(Collection<String> values) {
    boolean everybody =
        values.stream()
            .map(String::strip)
            .allMatch(value -> value.isEmpty() || value.equalsIgnoreCase(TEAM.name()));
    return everybody ? TEAM : ADMINISTRATORS;
  }

  /** Whether somebody in this role is among them. */
  public boolean include(TeamRole role) {
    return this == TEAM || role != TeamRole.PRACTITIONER;
  }
}
