package app.roster.web.clienttable;

import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.Scale;
import app.roster.measurements.catalogue.Unit;
import app.roster.measurements.catalogue.UnitSystem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;

/** Numbers of one attribute in the words and units of the person who looks; rounded here, once. */
final class Values {

  static final String MISSING = "—";

  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;

  private final Scale scale;
  private final Locale locale;

  Values(Attribute attribute, UnitSystem units, Locale locale) {
    this.scale = units.scaleOf(attribute);
    this.locale = locale;
  }

  /** Without the unit; times of day as {@code 23:40}. */
  String number(BigDecimal canonical) {
    if (isClock()) {
      return clock(canonical.setScale(0, RoundingMode.HALF_UP).intValue());
    }
    return format(scale.shown(canonical));
  }

  /** With the unit. */
  String full(BigDecimal canonical) {
    return unit().isEmpty() ? number(canonical) : number(canonical) + " " + unit();
  }

  String full(Optional<BigDecimal> canonical) {
    return canonical.map(this::full).orElse(MISSING);
  }

  /** A difference with its sign, such as {@code +0.8} or {@code −12}. */
  String difference(BigDecimal canonical) {
    BigDecimal shown =
        scale.differenceFromCanonical(canonical).setScale(scale.decimals(), RoundingMode.HALF_UP);
    String sign = shown.signum() < 0 ? "−" : "+";
    return shown.signum() == 0 ? "±" + format(shown) : sign + format(shown.abs());
  }

  String unit() {
    return isClock() ? "" : scale.unit().symbol(locale);
  }

  private boolean isClock() {
    return scale.unit() == Unit.TIME_OF_DAY;
  }

  private String format(BigDecimal number) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(scale.decimals());
    format.setMaximumFractionDigits(scale.decimals());
    return format.format(number);
  }

  private static String clock(int minutes) {
    int within = Math.floorMod(minutes, DAY);
    return String.format(Locale.ROOT, "%02d:%02d", within / HOUR, within % HOUR);
  }
}
