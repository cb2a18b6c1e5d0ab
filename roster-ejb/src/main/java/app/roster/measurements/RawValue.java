package app.roster.measurements;

import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.Scale;
import app.roster.measurements.statistics.LocalDay;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * One row of {@code measurement}.
 *
 * @param value in the canonical unit
 * @param original as it came, in the unit of {@code scale}
 */
record RawValue(
    Attribute attribute,
    Instant start,
    Instant end,
    ZoneOffset offset,
    LocalDate day,
    BigDecimal value,
    BigDecimal original,
    Scale scale,
    boolean dayTotal,
    String externalId,
    Provenance provenance) {

  static RawValue of(Sample sample, ZoneId home) {
    Attribute attribute = sample.attribute();
    Scale scale =
        attribute
            .scale(sample.unit())
            .orElseThrow(() -> new IllegalArgumentException(attribute + " in " + sample.unit()));
    ZoneOffset offset =
        sample.offset() == null ? home.getRules().getOffset(sample.start()) : sample.offset();
    return new RawValue(
        attribute,
        sample.start(),
        sample.end(),
        offset,
        LocalDay.of(
            attribute.dayRule(), sample.dayTotal(), sample.start(), sample.finish(), offset),
        scale.toCanonical(sample.value()),
        sample.value(),
        scale,
        sample.dayTotal(),
        sample.externalId(),
        Provenance.NOBODY);
  }

  static RawValue of(
      Entry entry, int component, EntryId id, OffsetDateTime at, Provenance provenance) {
    return new RawValue(
        entry.attribute().components().get(component),
        at.toInstant(),
        null,
        at.getOffset(),
        at.toLocalDate(),
        entry.canonical(component),
        entry.values().get(component),
        entry.scale(),
        false,
        id.toString(),
        provenance);
  }

  boolean isPlausible() {
    return attribute.plausible().contains(value);
  }

  /** The original, where it says more than the canonical value. */
  BigDecimal originalOrNull() {
    return scale.equals(attribute.canonical()) ? null : original;
  }

  String unitOrNull() {
    return scale.equals(attribute.canonical()) ? null : scale.unit().ucum();
  }
}
