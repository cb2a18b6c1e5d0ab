package app.roster.measurements.catalogue;

import java.util.Locale;
import java.util.Set;

/** Which units somebody is used to. */
public enum UnitSystem {
  METRIC,
  US;

  private static final Set<Unit> CUSTOMARY =
      Set.of(Unit.POUND, Unit.INCH, Unit.MILE, Unit.FAHRENHEIT, Unit.FLUID_OUNCE);

  /** What people of that region are used to; metric when the region is not known. */
  public static UnitSystem of(Locale locale) {
    return "US".equals(locale.getCountry()) ? US : METRIC;
  }

  /** The unit of the attribute to show: the canonical one unless this system has its own. */
  public Scale scaleOf(Attribute attribute) {
    return attribute.scales().stream()
        .filter(scale -> this == US && CUSTOMARY.contains(scale.unit()))
        .findFirst()
        .orElse(attribute.scales().get(0));
  }
}
