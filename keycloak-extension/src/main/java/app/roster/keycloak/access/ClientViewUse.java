package app.roster.keycloak.access;

import app.roster.keycloak.settings.OrganizationSetting;
import java.util.Collection;
import java.util.List;
import org.keycloak.models.OrganizationModel;

/** Whether the Pros of an organization may look at its clients: a choice of each organization. */
public enum ClientViewUse {
  /** Nobody looks. */
  OFF,
  /** Pros look when they need to. */
  FREE,
  /** Pros look when they say why. */
  WITH_REASON;

  /** Attribute of an organization that holds the choice. */
  public static final String ATTRIBUTE = OrganizationSetting.CLIENT_VIEW_USE.attribute();

  /** What this organization has chosen. */
  public static ClientViewUse of(OrganizationModel organization) {
    return meantBy(organization.getAttributes().getOrDefault(ATTRIBUTE, List.of()));
  }

  /**
   * What these values of the attribute mean. Whoever writes something there wants to keep somebody
   * out, so what is none of ours means {@link #OFF}.
   */
  public static ClientViewUse meantBy(Collection<String> values) {
    List<String> written =
        values.stream().map(String::strip).filter(value -> !value.isEmpty()).toList();
    if (written.stream().allMatch(FREE.name()::equalsIgnoreCase)) {
      return FREE;
    }
    boolean reasoned =
        written.stream()
            .allMatch(
                value ->
                    value.equalsIgnoreCase(WITH_REASON.name())
                        || value.equalsIgnoreCase(FREE.name()));
    return reasoned ? WITH_REASON : OFF;
  }
}
