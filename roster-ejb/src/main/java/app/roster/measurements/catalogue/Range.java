package app.roster.measurements.catalogue;

import java.math.BigDecimal;

/**
 * Values from low to high in the canonical unit, both limits included; a missing limit does not
 * limit.
 */
public record Range(BigDecimal low, BigDecimal high) {

  static Range of(String low, String high) {
    return new Range(new BigDecimal(low), new BigDecimal(high));
  }

  public boolean contains(BigDecimal value) {
    return (low == null || value.compareTo(low) >= 0)
        && (high == null || value.compareTo(high) <= 0);
  }
}
