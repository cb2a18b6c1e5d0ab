package app.roster.web.dashboards;

import app.roster.measurements.catalogue.Attribute;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Attributes of one group that may be put on the dashboard. */
public record OfferedGroup(String label, List<Offer> offers) implements Serializable {

  /** One attribute to choose. */
  public record Offer(String code, String label) implements Serializable {

    public String getCode() {
      return code;
    }

    public String getLabel() {
      return label;
    }
  }

  static List<OfferedGroup> of(List<Attribute> attributes, Locale locale) {
    return attributes.stream()
        .collect(Collectors.groupingBy(Attribute::group, LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(group -> of(group.getKey().label(locale), group.getValue(), locale))
        .toList();
  }

  private static OfferedGroup of(String label, List<Attribute> attributes, Locale locale) {
    return new OfferedGroup(
        label, attributes.stream().map(one -> new Offer(one.code(), one.label(locale))).toList());
  }

  public String getLabel() {
    return label;
  }

  public List<Offer> getOffers() {
    return offers;
  }
}
