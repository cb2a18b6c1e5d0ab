package app.roster.keycloak.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.OrganizationModel;

/** What an organization has chosen: its attributes, so that they survive export. */
public final class OrganizationSettings implements Choices {

  private final OrganizationModel organization;
  private final Map<String, List<String>> attributes;

  private OrganizationSettings(
      OrganizationModel organization, Map<String, List<String>> attributes) {
    this.organization = organization;
    this.attributes = attributes;
  }

  public static OrganizationSettings of(OrganizationModel organization) {
    return new OrganizationSettings(organization, organization.getAttributes());
  }

  @Override
  public Optional<String> own(Option option) {
    return attributes.getOrDefault(option.attribute(), List.of()).stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  /**
   * Sets what is named and leaves all other attributes; an empty text takes the value away.
   *
   * @return what holds then; asked in the same transaction, Keycloak does not know it yet
   */
  public OrganizationSettings change(Map<String, String> values) {
    Map<String, List<String>> changed = new HashMap<>(attributes);
    values.forEach(
        (attribute, value) -> {
          if (value.isEmpty()) {
            changed.remove(attribute);
          } else {
            changed.put(attribute, List.of(value));
          }
        });
    organization.setAttributes(changed);
    return new OrganizationSettings(organization, changed);
  }
}
