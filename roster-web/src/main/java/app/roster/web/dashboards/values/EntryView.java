package app.roster.web.dashboards.values;

import app.roster.kernel.NotFoundException;
import app.roster.kernel.RosterException;
import app.roster.measurements.Correction;
import app.roster.measurements.Entry;
import app.roster.measurements.EntryId;
import app.roster.measurements.Measurements;
import app.roster.measurements.Recorded;
import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.Scale;
import app.roster.measurements.catalogue.Unit;
import app.roster.web.clientview.SubjectContext;
import app.roster.web.dashboards.DashboardView;
import app.roster.web.dashboards.Words;
import app.roster.web.shell.Notices;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.primefaces.PrimeFaces;

/** The dialog behind the plus icon and the pencil: value, unit, date and time, note. */
@Named
@ViewScoped
public class EntryView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String CHANGED = "measurement.changed";

  @Inject private SubjectContext subject;
  @Inject private Measurements measurements;
  @Inject private DashboardView dashboard;
  @Inject private DetailsView details;
  @Inject private Notices notices;
  @Inject private Words words;

  private Attribute attribute = Attribute.WEIGHT;
  private TypedFields typed = new TypedFields();
  private EntryId editing;
  private boolean corrects;
  private Instant seen;
  private boolean warned;
  private String conflict = "";

  /** Opens empty, for a new value. */
  public void open(String code) {
    attribute = DashboardView.attribute(code);
    show(null, TypedFields.at(measurements.now(subject.actor(), subject.subject()), usual()));
  }

  /** Opens filled, to correct a value. */
  public void edit(String code, String id) {
    attribute = DashboardView.attribute(code).tile();
    EntryId wanted = EntryId.of(id).orElseThrow(NotFoundException::new);
    try {
      Recorded recorded = find(wanted);
      seen = recorded.mark().storedAt();
      show(wanted, TypedFields.of(recorded, words.locale()));
    } catch (NotFoundException goneMeanwhile) {
      notices.warn(Words.FEATURE, "values.gone");
      details.refresh();
      PrimeFaces.current().ajax().update(DetailsView.FORM);
    }
  }

  private void show(EntryId entry, TypedFields fields) {
    editing = entry;
    corrects = entry != null;
    typed = fields;
    warned = false;
    conflict = "";
    PrimeFaces.current().executeScript("PF('entry').show()");
  }

  /** Saves, but asks once more about a value that people do not have. */
  public void save() {
    Optional<Entry> entry = entry();
    if (entry.isEmpty()) {
      return;
    }
    if (!entry.get().isPlausible() && !warned) {
      warned = true;
      return;
    }
    String said = editing == null ? "entry.saved" : "entry.changed";
    if (store(entry.get())) {
      notices.success(Words.FEATURE, said, getLabel());
      refresh();
      PrimeFaces.current().executeScript("PF('entry').hide()");
    }
  }

  /** The button that opened the dialog is drawn anew, so it says where the focus goes. */
  private void refresh() {
    dashboard.load();
    details.refresh();
    PrimeFaces.current().ajax().update(DetailsView.FORM);
    String opener =
        corrects
            ? details.button(editing, "edit")
            : "#tile-" + attribute.tile().code() + " .tile-plus";
    PrimeFaces.current()
        .executeScript(
            "PF('entry').focusedElementBeforeDialogOpened = document.querySelector(\"%s\")"
                .formatted(opener));
  }

  private Optional<Entry> entry() {
    Optional<String> complaint = typed.complaint(attribute, words.locale());
    if (complaint.isPresent()) {
      notices.warn(Words.FEATURE, complaint.get());
      return Optional.empty();
    }
    try {
      return Optional.of(typed.entry(attribute, words.locale()));
    } catch (RosterException refusal) {
      notices.refused(Words.FEATURE, refusal);
      return Optional.empty();
    }
  }

  private boolean store(Entry entry) {
    conflict = "";
    try {
      if (editing == null) {
        editing = measurements.add(subject.actor(), subject.subject(), entry);
      } else {
        measurements.change(
            subject.actor(), subject.subject(), new Correction(editing, seen, entry));
      }
      return true;
    } catch (RosterException refusal) {
      refused(refusal);
      return false;
    }
  }

  private void refused(RosterException refusal) {
    if (editing == null || !(refusal instanceof NotFoundException || isConflict(refusal))) {
      notices.refused(Words.FEATURE, refusal);
      return;
    }
    meet();
    refresh();
  }

  /** Somebody else was faster: what was typed stays, and the next Save means it. */
  private void meet() {
    try {
      Recorded now = find(editing);
      seen = now.mark().storedAt();
      conflict =
          words.text("conflict.changed", words.numbers(attribute, now), words.moment(now.at()));
    } catch (NotFoundException gone) {
      editing = null;
      conflict = words.text("conflict.gone");
    }
  }

  private static boolean isConflict(RosterException refusal) {
    return CHANGED.equals(refusal.messageKey());
  }

  private Recorded find(EntryId id) {
    return measurements.find(subject.actor(), subject.subject(), attribute, id);
  }

  /** People say how many hours they slept, not how many minutes. */
  private Unit usual() {
    return attribute
        .scale(Unit.HOUR)
        .map(Scale::unit)
        .orElse(words.units().scaleOf(attribute).unit());
  }

  public String getTitle() {
    return words.text(editing == null ? "entry.title" : "entry.edit", getLabel());
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

  /** What happened to the value meanwhile; empty if nothing. */
  public String getConflict() {
    return conflict;
  }

  public TypedFields getTyped() {
    return typed;
  }
}
