package app.roster.web.dashboards;

import app.roster.kernel.NotFoundException;
import app.roster.kernel.UserId;
import app.roster.measurements.EntryId;
import app.roster.measurements.Measurements;
import app.roster.measurements.Recorded;
import app.roster.measurements.SourceOption;
import app.roster.measurements.SourceSetting;
import app.roster.measurements.Sources;
import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.Source;
import app.roster.measurements.catalogue.ValueFormat;
import app.roster.team.Team;
import app.roster.web.clientview.SubjectContext;
import app.roster.web.shell.Notices;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.primefaces.PrimeFaces;

/** The dialog behind a tile's source: which source it shows, and its newest values. */
@Named
@ViewScoped
public class DetailsView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String AUTO = "auto";
  private static final int NEWEST = 8;

  @Inject private SubjectContext subject;
  @Inject private Sources sources;
  @Inject private Measurements measurements;
  @Inject private Team team;
  @Inject private DashboardView dashboard;
  @Inject private Notices notices;
  @Inject private Words words;

  // A view parameter is written again at each postback, so it must not be the tile that is open.
  private String wanted;
  private String code;
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

  /** Takes a value typed by hand away. */
  public void remove(String id) {
    measurements.remove(
        subject.actor(), subject.subject(), attribute(), new EntryId(UUID.fromString(id)));
    load();
    dashboard.load();
    notices.success(Words.FEATURE, "values.removed", getLabel());
  }

  private void load() {
    SourceSetting setting = sources.setting(subject.actor(), subject.subject(), attribute());
    lines = new ArrayList<>();
    lines.add(new SourceLine(AUTO, auto(setting), words.text("source.autoHint"), setting.isAuto()));
    setting.options().forEach(option -> lines.add(line(setting, option)));
    List<Recorded> newest =
        measurements.recent(subject.actor(), subject.subject(), attribute(), NEWEST);
    Map<UserId, String> names =
        team.authors(
            subject.actor(),
            newest.stream()
                .filter(recorded -> recorded.mark().inClientView())
                .flatMap(recorded -> recorded.mark().enteredBy().stream())
                .map(UserId::new)
                .collect(Collectors.toSet()));
    values = newest.stream().map(recorded -> line(recorded, names)).toList();
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

  private ValueLine line(Recorded recorded, Map<UserId, String> names) {
    ValueFormat format = words.format(attribute());
    String numbers = recorded.values().stream().map(this::number).collect(Collectors.joining("/"));
    return new ValueLine(
        recorded.id().map(EntryId::toString).orElse(""),
        format.unit().isEmpty() ? numbers : numbers + " " + format.unit(),
        words.moment(recorded.at()),
        origin(recorded, names),
        recorded.mark().note(),
        recorded.mark().implausible());
  }

  private String number(BigDecimal canonical) {
    return words.format(attribute()).number(canonical);
  }

  private String origin(Recorded recorded, Map<UserId, String> names) {
    String source = recorded.source().label(words.locale());
    if (!recorded.mark().inClientView()) {
      return source;
    }
    return recorded
        .mark()
        .enteredBy()
        .map(UserId::new)
        .map(names::get)
        .map(name -> words.text("values.by", source, name))
        .orElseGet(() -> words.text("values.byPro", source));
  }

  private Attribute attribute() {
    return DashboardView.attribute(code).tile();
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

  public List<ValueLine> getValues() {
    return values;
  }
}
