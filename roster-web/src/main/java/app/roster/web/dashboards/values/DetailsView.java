package app.roster.web.dashboards.values;

import app.roster.kernel.NotFoundException;
import app.roster.kernel.PageRequest;
import app.roster.measurements.EntryId;
import app.roster.measurements.Measurements;
import app.roster.measurements.Recorded;
import app.roster.measurements.SourceOption;
import app.roster.measurements.SourceSetting;
import app.roster.measurements.Sources;
import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.Source;
import app.roster.web.clientview.SubjectContext;
import app.roster.web.dashboards.DashboardView;
import app.roster.web.dashboards.Words;
import app.roster.web.shell.Notices;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.primefaces.PrimeFaces;

/** The dialog behind a tile's source: which source it shows, and its newest values. */
@Named
@ViewScoped
public class DetailsView implements Serializable {

  /** Id of what shows the values and the source. */
  static final String FORM = "setting";

  private static final long serialVersionUID = 1L;
  private static final String TITLE = "#values-title";
  private static final String AUTO = "auto";
  private static final int NEWEST = 8;
  private static final int OLDER = 25;

  @Inject private SubjectContext subject;
  @Inject private Sources sources;
  @Inject private Measurements measurements;
  @Inject private ValueLines valueLines;
  @Inject private DashboardView dashboard;
  @Inject private Notices notices;
  @Inject private Words words;

  // A view parameter is written again at each postback, so it must not be the tile that is open.
  private String wanted;
  private String code;
  private int first;
  private boolean further;
  private final List<EntryId> removed = new ArrayList<>();
  private List<SourceLine> lines = List.of();
  private List<ValueLine> values = List.of();

  /** Opens what another page's link asks for: {@code /dashboard?source=steps}. */
  public void arrive() {
    if (wanted != null) {
      code = wanted;
      load();
    }
  }

  public void open(String tile) {
    code = tile;
    first = 0;
    removed.clear();
    load();
    PrimeFaces.current().executeScript("PF('details').show()");
  }

  /** Sets the tile to a source, or to Auto. */
  public void choose(String source) {
    if (AUTO.equals(source)) {
      sources.chooseAuto(subject.actor(), subject.subject(), attribute());
    } else {
      sources.choose(subject.actor(), subject.subject(), attribute(), source(source));
    }
    load();
    dashboard.load();
    notices.success(Words.FEATURE, "source.saved", getLabel());
  }

  /** Takes a value typed by hand away; its line stays, to bring it back. */
  public void remove(String id) {
    EntryId entry = id(id);
    tell("values.removed", () -> takeAway(entry));
    focus(button(entry, "undo"));
  }

  private void takeAway(EntryId entry) {
    measurements.remove(subject.actor(), subject.subject(), attribute(), entry);
    removed.add(entry);
  }

  /** Brings a value back that was taken away just before. */
  public void restore(String id) {
    EntryId entry = id(id);
    removed.remove(entry);
    tell(
        "values.restored",
        () -> measurements.restore(subject.actor(), subject.subject(), attribute(), entry));
    focus(button(entry, "remove"));
  }

  /** Shows the values before those that are shown. */
  public void older() {
    turnTo(first + pageSize());
  }

  /** Shows the values after those that are shown. */
  public void newer() {
    turnTo(first <= NEWEST ? 0 : first - OLDER);
  }

  private void turnTo(int row) {
    first = row;
    removed.clear();
    load();
    focus(TITLE);
  }

  /** Reads everything anew, if the dialog is open. */
  void refresh() {
    if (code != null) {
      load();
    }
  }

  private void tell(String done, Runnable act) {
    try {
      act.run();
      notices.success(Words.FEATURE, done, getLabel());
    } catch (NotFoundException goneMeanwhile) {
      notices.warn(Words.FEATURE, "values.gone");
    }
    load();
    dashboard.load();
  }

  // The button that was pressed is not there any more; the next one is on the same line.
  private static void focus(String selector) {
    PrimeFaces.current()
        .executeScript(
            "PrimeFaces.customFocus = true; document.querySelector(\"%s\")?.focus()"
                .formatted(selector));
  }

  /** Selector of a button of one value; of the heading if the value is not shown. */
  String button(EntryId entry, String button) {
    int line = values.stream().map(ValueLine::id).toList().indexOf(String.valueOf(entry));
    return line < 0 ? TITLE : "[id='setting:recorded:%d:%s']".formatted(line, button);
  }

  private void load() {
    SourceSetting setting = sources.setting(subject.actor(), subject.subject(), attribute());
    lines = new ArrayList<>();
    lines.add(new SourceLine(AUTO, auto(setting), words.text("source.autoHint"), setting.isAuto()));
    setting.options().forEach(option -> lines.add(line(setting, option)));
    List<Recorded> found =
        measurements.recent(
            subject.actor(),
            subject.subject(),
            attribute(),
            new PageRequest(first, pageSize() + 1));
    further = found.size() > pageSize();
    values = lines(found.stream().limit(pageSize()).toList());
  }

  /** With those taken away where they stood. */
  private List<ValueLine> lines(List<Recorded> recorded) {
    List<Recorded> all = new ArrayList<>(recorded);
    if (!removed.isEmpty()) {
      all.addAll(measurements.removed(subject.actor(), subject.subject(), attribute(), removed));
      all.sort(Comparator.comparing(Recorded::moment).reversed());
    }
    return valueLines.of(attribute(), all, removed);
  }

  private String auto(SourceSetting setting) {
    return setting.isAuto() ? words.source(setting) : words.text("source.auto");
  }

  private SourceLine line(SourceSetting setting, SourceOption option) {
    boolean chosen = setting.chosen().filter(source -> source == option.source()).isPresent();
    return new SourceLine(
        option.source().code(),
        option.source().label(words.locale()),
        words.text("source.values", option.values()),
        chosen);
  }

  private Attribute attribute() {
    return DashboardView.attribute(code).tile();
  }

  private int pageSize() {
    return first == 0 ? NEWEST : OLDER;
  }

  private static EntryId id(String text) {
    return EntryId.of(text).orElseThrow(NotFoundException::new);
  }

  private static Source source(String code) {
    return Source.ofCode(code).orElseThrow(NotFoundException::new);
  }

  /** Whether the page was asked to begin with this dialog. */
  public boolean isOpened() {
    return !lines.isEmpty();
  }

  public String getLabel() {
    return code == null ? "" : words.label(attribute());
  }

  public String getCode() {
    return code;
  }

  public String getWanted() {
    return wanted;
  }

  public void setWanted(String wanted) {
    this.wanted = wanted;
  }

  public List<SourceLine> getLines() {
    return lines;
  }

  /** Whether there are values before those that are shown. */
  public boolean isFurther() {
    return further;
  }

  /** Whether there are values after those that are shown. */
  public boolean isBack() {
    return first > 0;
  }

  public List<ValueLine> getValues() {
    return values;
  }
}
