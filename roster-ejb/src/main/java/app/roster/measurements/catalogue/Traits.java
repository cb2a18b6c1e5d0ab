package app.roster.measurements.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What an attribute is like; written as a chain in {@link Attribute}. Immutable once there. */
final class Traits {

  final List<Scale> scales = new ArrayList<>();
  final DayRule dayRule;
  WindowRule windowRule = WindowRule.MEAN;
  String loinc;
  Range plausible = new Range(null, null);
  int staleAfterDays = 7;
  BigDecimal leastChange = BigDecimal.ZERO;
  FewData fewData = FewData.below(2);

  private Traits(DayRule dayRule, Scale canonical) {
    this.dayRule = dayRule;
    scales.add(canonical);
  }

  static Traits mean(Unit unit, int decimals) {
    return new Traits(DayRule.MEAN, Scale.canonical(unit, decimals));
  }

  static Traits timeWeighted(Unit unit, int decimals) {
    return new Traits(DayRule.TIME_WEIGHTED, Scale.canonical(unit, decimals));
  }

  static Traits sum(Unit unit, int decimals) {
    return new Traits(DayRule.SUM, Scale.canonical(unit, decimals)).stale(2);
  }

  static Traits provider(Unit unit, int decimals) {
    return new Traits(DayRule.PROVIDER, Scale.canonical(unit, decimals)).stale(2);
  }

  static Traits last(Unit unit, int decimals) {
    return new Traits(DayRule.LAST, Scale.canonical(unit, decimals));
  }

  static Traits night(Unit unit, int decimals) {
    return new Traits(DayRule.NIGHT, Scale.canonical(unit, decimals)).stale(2);
  }

  static Traits nightTotal(Unit unit) {
    return new Traits(DayRule.NIGHT_TOTAL, Scale.canonical(unit, 0)).stale(2);
  }

  static Traits lab(Unit unit, int decimals) {
    return last(unit, decimals).window(WindowRule.LATEST_ONLY).stale(180);
  }

  Traits or(Scale scale) {
    scales.add(scale);
    return this;
  }

  Traits window(WindowRule rule) {
    windowRule = rule;
    return this;
  }

  Traits loinc(String code) {
    loinc = code;
    return this;
  }

  Traits between(String low, String high) {
    plausible = Range.of(low, high);
    return this;
  }

  Traits stale(int days) {
    staleAfterDays = days;
    return this;
  }

  Traits arrowFrom(String change) {
    leastChange = new BigDecimal(change);
    return this;
  }

  Traits few(FewData rule) {
    fewData = rule;
    return this;
  }
}
