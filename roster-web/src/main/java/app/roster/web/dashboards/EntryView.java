package app.roster.web.dashboards;

import app.roster.kernel.RosterException;
import app.roster.measurements.Entry;
import app.roster.measurements.Measurements;
import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.Scale;
import app.roster.measurements.catalogue.Unit;
import app.roster.web.clientview.SubjectContext;
import app.roster.web.shell.Notices;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.primefaces.PrimeFaces;

/** The dialog behind the plus icon: value, unit, date and time, note. */
@Named
@ViewScoped
public class EntryView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private SubjectContext subject;
  @Inject private Measurements measurements;
  @Inject private DashboardView dashboard;
  @Inject private Notices notices;
  @Inject private Words words;

  private Attribute attribute = Attribute.WEIGHT;
  private String value;
  private String second;
  private String unit;
  private String date;
  private String time;
  private String note;
  private boolean warned;

  public void open(String code) {
    attribute = DashboardView.attribute(code);
    LocalDateTime now = measurements.now(subject.actor(), subject.subject());
    value = null;
    second = null;
    note = null;
    warned = false;
    unit = usual().code();
    date = now.toLocalDate().toString();
    time = now.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
    PrimeFaces.current().executeScript("PF('entry').show()");
  }

  /** Saves, but asks once more about a value that people do not have. */
  public void save() {
    Optional<Entry> typed = entry();
    if (typed.isEmpty()) {
      return;
    }
    if (!typed.get().isPlausible() && !warned) {
      warned = true;
      return;
    }
    try {
      measurements.add(subject.actor(), subject.subject(), typed.get());
    } catch (RosterException refusal) {
      notices.refused(Words.FEATURE, refusal);
      return;
    }
    dashboard.load();
    notices.success(Words.FEATURE, "entry.saved", getLabel());
    PrimeFaces.current().executeScript("PF('entry').hide()");
  }

  private Optional<Entry> entry() {
    List<Optional<BigDecimal>> numbers =
        (isPair() ? Stream.of(value, second) : Stream.of(value)).map(this::number).toList();
    if (numbers.stream().anyMatch(Optional::isEmpty)) {
      notices.warn(Words.FEATURE, isClock() ? "entry.noTime" : "entry.noNumber");
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Entry(
              attribute,
              numbers.stream().flatMap(Optional::stream).toList(),
              Unit.ofCode(unit).orElseThrow(() -> new RosterException("measurement.unit")),
              LocalDateTime.of(LocalDate.parse(text(date)), LocalTime.parse(text(time))),
              note));
    } catch (DateTimeException noMoment) {
      notices.warn(Words.FEATURE, "entry.noMoment");
    } catch (RosterException refusal) {
      notices.refused(Words.FEATURE, refusal);
    }
    return Optional.empty();
  }

  private static String text(String typed) {
    return typed == null ? "" : typed;
  }

  private Optional<BigDecimal> number(String typed) {
    return isClock() ? TypedNumber.parseTime(typed) : TypedNumber.parse(typed, words.locale());
  }

  /** People say how many hours they slept, not how many minutes. */
  private Unit usual() {
    return attribute
        .scale(Unit.HOUR)
        .map(Scale::unit)
        .orElse(words.units().scaleOf(attribute).unit());
  }

  public String getLabel() {
    return words.label(attribute);
  }

  public boolean isPair() {
    return attribute.components().size() > 1;
  }

  public boolean isClock() {
    return attribute.canonical().unit() == Unit.TIME_OF_DAY;
  }

  public List<SelectItem> getUnits() {
    return attribute.scales().stream()
        .map(Scale::unit)
        .map(one -> new SelectItem(one.code(), one.symbol(words.locale())))
        .toList();
  }

  public boolean isUnitChosen() {
    return attribute.scales().size() > 1;
  }

  /** Sign of the only unit; empty for plain numbers. */
  public String getUnitSign() {
    return attribute.canonical().unit().symbol(words.locale());
  }

  public boolean isWarned() {
    return warned;
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
