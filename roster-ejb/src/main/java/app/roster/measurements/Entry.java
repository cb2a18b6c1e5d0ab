package app.roster.measurements;

import app.roster.kernel.RosterException;
import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.Scale;
import app.roster.measurements.catalogue.Unit;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What a person types on a tile.
 *
 * @param attribute the tile's; both pressures are typed as {@link Attribute#BLOOD_PRESSURE}
 * @param values one per component of the attribute, in their order, in the unit given
 * @param at in the person's own calendar and clock
 * @param note a few words, may be empty
 */
public record Entry(
    Attribute attribute, List<BigDecimal> values, Unit unit, LocalDateTime at, String note) {

  public static final int NOTE_LIMIT = 500;

  private static final int DIGITS = 9;
  private static final int DECIMALS = 6;

  /**
   * @throws RosterException if it makes no sense whatever the person is: the wrong number of
   *     values, a unit the attribute does not have, endless digits, pressures the wrong way round
   */
  public Entry {
    values = List.copyOf(values);
    note = note == null ? "" : note.strip();
    if (!attribute.isEntered() || values.size() != attribute.components().size()) {
      throw new RosterException("measurement.incomplete");
    }
    if (attribute.scale(unit).isEmpty()) {
      throw new RosterException("measurement.unit");
    }
    // Before any arithmetic: 1e999999999 is short to type and endless to multiply.
    if (values.stream().anyMatch(Entry::isEndless)) {
      throw new RosterException("measurement.digits");
    }
    if (note.length() > NOTE_LIMIT) {
      throw new RosterException("measurement.note", NOTE_LIMIT);
    }
    if (values.size() == 2 && values.get(0).compareTo(values.get(1)) <= 0) {
      throw new RosterException("measurement.pressures");
    }
  }

  /** Whether every value is one that people have; others are stored, but not averaged. */
  public boolean isPlausible() {
    for (int i = 0; i < values.size(); i++) {
      if (!attribute.components().get(i).plausible().contains(canonical(i))) {
        return false;
      }
    }
    return true;
  }

  Scale scale() {
    return attribute.scale(unit).orElseThrow();
  }

  BigDecimal canonical(int component) {
    return scale().toCanonical(values.get(component));
  }

  private static boolean isEndless(BigDecimal value) {
    return value.scale() > DECIMALS || value.precision() - (long) value.scale() > DIGITS;
  }
}
