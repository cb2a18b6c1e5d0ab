package app.roster.measurements.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A unit in which an attribute may be typed and shown, with its exact relation to the canonical
 * one: {@code canonical = (value - offset) * multiplier / divisor}. A fraction, because some
 * factors, such as 1/1.8, have no finite decimal.
 *
 * @param decimals digits shown after the point
 */
public record Scale(
    Unit unit, BigDecimal multiplier, BigDecimal divisor, BigDecimal offset, int decimals) {

  // Far finer than anything shown; only quotients are cut, products stay exact.
  private static final int PRECISION = 12;

  static Scale canonical(Unit unit, int decimals) {
    return new Scale(unit, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ZERO, decimals);
  }

  static Scale times(Unit unit, String multiplier, int decimals) {
    return new Scale(unit, new BigDecimal(multiplier), BigDecimal.ONE, BigDecimal.ZERO, decimals);
  }

  static Scale dividedBy(Unit unit, String divisor, int decimals) {
    return new Scale(unit, BigDecimal.ONE, new BigDecimal(divisor), BigDecimal.ZERO, decimals);
  }

  /** The same unit with a shifted zero, as Fahrenheit has. */
  Scale from(String zero) {
    return new Scale(unit, multiplier, divisor, new BigDecimal(zero), decimals);
  }

  /** From this unit into the canonical one. */
  public BigDecimal toCanonical(BigDecimal value) {
    return quotient(value.subtract(offset).multiply(multiplier), divisor);
  }

  /** From the canonical unit into this one, not rounded for display. */
  public BigDecimal fromCanonical(BigDecimal canonical) {
    return quotient(canonical.multiply(divisor), multiplier).add(offset);
  }

  /** Difference of two canonical values in this unit: the zero does not matter. */
  public BigDecimal differenceFromCanonical(BigDecimal canonical) {
    return quotient(canonical.multiply(divisor), multiplier);
  }

  /** Rounded half up, once, for display (rule R19). */
  public BigDecimal shown(BigDecimal canonical) {
    return fromCanonical(canonical).setScale(decimals, RoundingMode.HALF_UP);
  }

  private static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
    if (divisor.compareTo(BigDecimal.ONE) == 0) {
      return dividend;
    }
    return dividend.divide(divisor, PRECISION, RoundingMode.HALF_UP);
  }
}
