package app.roster.keycloak.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.OrganizationModel;

/** What an organization has chosen: its attributes, so that they survive export. */
public final class OrganizationSettings implements Choices {

  private final OrganizationModel organization;

  private OrganizationSettings(OrganizationModel organization) {
    this.organization = organization;
  }

  public static OrganizationSettings of(OrganizationModel organization) {
    return new OrganizationSettings(organization);
  }

  @Override
  public Optional<String> own(Option option) {
    return organization.getAttributes().getOrDefault(option.attribute(), List.of()).stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  /** Sets what is named and leaves all other attributes; an empty text takes the value away. */
  public void change(Map<String, String> values) {
    Map<String, List<String>> attributes = new HashMap<>(organization.getAttributes());
    values.forEach(
        (attribute, value) -> {
          if (value.isEmpty()) {
            attributes.remove(attribute);
          } else {
            attributes.put(attribute, List.of(value));
          }
        });
    organization.setAttributes(attributes);
  }
}
