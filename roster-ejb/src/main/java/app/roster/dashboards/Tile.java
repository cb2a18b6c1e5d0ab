package app.roster.dashboards;

import app.roster.measurements.SmartRow;
import app.roster.measurements.SourceSetting;
import app.roster.measurements.catalogue.Attribute;
import java.util.Map;

/**
 * One attribute's card on a dashboard.
 *
 * @param attribute whose tile it is; both pressures stand on that of {@link
 *     Attribute#BLOOD_PRESSURE}
 * @param parts what it shows, by component of the attribute
 */
public record Tile(Attribute attribute, Map<Attribute, SmartRow> parts) {

  /** What the first, or only, component shows. */
  public SmartRow main() {
    return parts.get(attribute.components().get(0));
  }

  /** Where the values come from; one setting for all components. */
  public SourceSetting setting() {
    return main().setting();
  }
}
