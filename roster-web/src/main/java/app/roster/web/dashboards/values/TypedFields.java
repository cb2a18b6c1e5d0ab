package app.roster.web.dashboards.values;

import app.roster.kernel.RosterException;
import app.roster.measurements.Entry;
import app.roster.measurements.Recorded;
import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.Unit;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands in the fields of the entry dialog, as it was typed. */
public final class TypedFields implements Serializable {

  private static final long serialVersionUID = 1L;

  private String value;
  private String second;
  private String unit;
  private String date;
  private String time;
  private String note;

  /** Nothing yet, at a moment of the person's own clock. */
  static TypedFields at(LocalDateTime moment, Unit usual) {
    TypedFields fields = new TypedFields();
    fields.unit = usual.code();
    fields.date = moment.toLocalDate().toString();
    fields.time = moment.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
    return fields;
  }

  /** What was typed once, in the unit it was typed in. */
  static TypedFields of(Recorded recorded, Locale locale) {
    TypedFields fields = at(recorded.at(), recorded.unit());
    List<String> numbers =
        recorded.originals().stream()
            .map(number -> TypedNumber.text(number, recorded.unit(), locale))
            .toList();
    fields.value = numbers.get(0);
    fields.second = numbers.size() > 1 ? numbers.get(1) : null;
    fields.note = recorded.mark().note();
    return fields;
  }

  /** Key of what is missing or cannot be read; empty if nothing is. */
  Optional<String> complaint(Attribute attribute, Locale locale) {
    if (numbers(attribute, locale).anyMatch(Optional::isEmpty)) {
      return Optional.of(isClock(attribute) ? "entry.noTime" : "entry.noNumber");
    }
    try {
      moment();
      return Optional.empty();
    } catch (DateTimeException noMoment) {
      return Optional.of("entry.noMoment");
    }
  }

  /**
   * The entry, once there is no {@link #complaint}.
   *
   * @throws RosterException if it makes no sense
   */
  Entry entry(Attribute attribute, Locale locale) {
    return new Entry(
        attribute,
        numbers(attribute, locale).flatMap(Optional::stream).toList(),
        Unit.ofCode(unit).orElseThrow(() -> new RosterException("measurement.unit")),
        moment(),
        note);
  }

  private Stream<Optional<BigDecimal>> numbers(Attribute attribute, Locale locale) {
    Stream<String> typed =
        attribute.components().size() > 1 ? Stream.of(value, second) : Stream.of(value);
    return typed.map(
        text -> isClock(attribute) ? TypedNumber.parseTime(text) : TypedNumber.parse(text, locale));
  }

  private LocalDateTime moment() {
    return LocalDateTime.of(LocalDate.parse(text(date)), LocalTime.parse(text(time)));
  }

  private static boolean isClock(Attribute attribute) {
    return attribute.canonical().unit() == Unit.TIME_OF_DAY;
  }

  private static String text(String typed) {
    return typed == null ? "" : typed;
  }

  public String getValue() {
    return value;
  }

  public void setValue(String value) {
    this.value = value;
  }

  public String getSecond() {
    return second;
  }

  public void setSecond(String second) {
    this.second = second;
  }

  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }

  public String getDate() {
    return date;
  }

  public void setDate(String date) {
    this.date = date;
  }

  public String getTime() {
    return time;
  }

  public void setTime(String time) {
    this.time = time;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
