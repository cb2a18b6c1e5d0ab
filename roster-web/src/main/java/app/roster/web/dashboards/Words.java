package app.roster.web.dashboards;

import app.roster.measurements.Recorded;
import app.roster.measurements.SourceSetting;
import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.Source;
import app.roster.measurements.catalogue.UnitSystem;
import app.roster.measurements.catalogue.ValueFormat;
import app.roster.web.shell.Measures;
import app.roster.web.shell.Shell;
import app.roster.web.shell.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Numbers, dates and names in the words and units of whoever looks. */
@RequestScoped
public class Words {

  public static final String FEATURE = "dashboards";

  @Inject private Texts texts;
  @Inject private Shell shell;
  @Inject private Measures measures;

  public Locale locale() {
    return shell.getLocale();
  }

  public UnitSystem units() {
    return measures.units();
  }

  public String text(String key, Object... arguments) {
    return texts.of(FEATURE, key, arguments);
  }

  ValueFormat format(Attribute attribute) {
    return measures.of(attribute);
  }

  /** All numbers of a recorded value, with their unit. */
  public String numbers(Attribute tile, Recorded recorded) {
    ValueFormat format = format(tile);
    String numbers =
        recorded.values().stream().map(format::number).collect(Collectors.joining("/"));
    return format.unit().isEmpty() ? numbers : numbers + " " + format.unit();
  }

  public String name(Source source) {
    return source.label(locale());
  }

  public String label(Attribute attribute) {
    return attribute.label(locale());
  }

  String date(LocalDate date) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale()).format(date);
  }

  public String moment(LocalDateTime moment) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(locale())
        .format(moment);
  }

  /** "Today", "Yesterday", "3 d ago": whole days on the person's own calendar. */
  String ago(long days) {
    if (days == 0) {
      return text("ago.today");
    }
    return days == 1 ? text("ago.yesterday") : text("ago.days", days);
  }

  /** What the tile is set to: "Oura", or "Auto: Oura" with what Auto found. */
  public String source(SourceSetting setting) {
    Optional<Source> named = setting.isAuto() ? setting.shown() : setting.chosen();
    String name = named.map(this::name).orElse("");
    if (!setting.isAuto()) {
      return name;
    }
    return name.isEmpty() ? text("source.auto") : text("source.autoNamed", name);
  }
}
