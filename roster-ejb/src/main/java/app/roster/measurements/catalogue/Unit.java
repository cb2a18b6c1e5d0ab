package app.roster.measurements.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Units people see, with their UCUM code. */
public enum Unit {
  KILOGRAM("kg"),
  POUND("[lb_av]"),
  CENTIMETRE("cm"),
  INCH("[in_i]"),
  METRE("m"),
  KILOMETRE("km"),
  MILE("[mi_i]"),
  KILOGRAM_PER_SQUARE_METRE("kg/m2"),
  PERCENT("%"),
  ONE("1"),
  PER_MINUTE("/min"),
  MILLISECOND("ms"),
  MINUTE("min"),
  HOUR("h"),
  /** Minutes after local midnight, shown as a time of day. */
  TIME_OF_DAY("min"),
  MILLIMETRE_OF_MERCURY("mm[Hg]"),
  MILLILITRE_PER_KILOGRAM_MINUTE("mL/kg/min"),
  CELSIUS("Cel"),
  FAHRENHEIT("[degF]"),
  MILLIGRAM_PER_DECILITRE("mg/dL"),
  MILLIMOLE_PER_LITRE("mmol/L"),
  PARTS_PER_MILLION("[ppm]"),
  KILOCALORIE("kcal"),
  KILOJOULE("kJ"),
  GRAM("g"),
  MILLIGRAM("mg"),
  MILLILITRE("mL"),
  FLUID_OUNCE("[foz_us]"),
  MILLIUNIT_PER_LITRE("m[IU]/L"),
  MILLIGRAM_PER_LITRE("mg/L"),
  NANOGRAM_PER_MILLILITRE("ng/mL"),
  FILTRATION("mL/min/{1.73_m2}");

  private final String ucum;

  Unit(String ucum) {
    this.ucum = ucum;
  }

  public String ucum() {
    return ucum;
  }

  /** Stable name in forms. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Short sign after the number; empty for plain numbers. */
  public String symbol(Locale locale) {
    return Labels.text("unit." + code(), locale);
  }

  public static Optional<Unit> ofCode(String code) {
    return Arrays.stream(values()).filter(unit -> unit.code().equals(code)).findAny();
  }
}
