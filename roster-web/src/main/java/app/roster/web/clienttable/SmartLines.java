package app.roster.web.clienttable;

import app.roster.measurements.SmartRow;
import app.roster.measurements.SourceOption;
import app.roster.measurements.SourceSetting;
import app.roster.measurements.SummaryRow;
import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.ValueFormat;
import app.roster.measurements.catalogue.WindowRule;
import app.roster.measurements.statistics.Change;
import app.roster.measurements.statistics.Window;
import app.roster.measurements.statistics.Windows;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts the numbers of smart rows into words. */
@RequestScoped
class SmartLines {

  private static final int LONGEST = Windows.LENGTHS.get(Windows.LENGTHS.size() - 1);

  @Inject private Wording wording;

  SmartLine of(Attribute attribute, SmartRow row) {
    ValueFormat values = wording.values(attribute);
    Optional<SummaryRow> summary = row.summary();
    Window longest = window(summary, LONGEST);
    return new SmartLine(
        attribute.code(),
        attribute.label(wording.locale()),
        source(row.setting()),
        hint(row.setting()),
        Windows.LENGTHS.stream().map(days -> average(attribute, summary, days)).toList(),
        summary.map(found -> values.full(found.latest().value())).orElse(Cell.MISSING),
        summary.map(this::date).orElse(""),
        summary.filter(SummaryRow::isStale).isPresent(),
        range(longest, values),
        longest.inRange().map(wording::percent).orElse(""),
        new Sparkline(row.days()));
  }

  private String source(SourceSetting setting) {
    Optional<String> shown =
        setting.chosen().or(setting::shown).map(source -> source.label(wording.locale()));
    if (!setting.isAuto()) {
      return shown.orElseThrow();
    }
    return shown
        .map(label -> wording.text("source.autoChose", label))
        .orElseGet(() -> wording.text("source.auto"));
  }

  /** What the tile is not set to, but has values (A57). */
  private String hint(SourceSetting setting) {
    return setting.options().stream()
        .filter(option -> !option.shown() && option.values() > 0)
        .map(this::hint)
        .collect(Collectors.joining(" "));
  }

  private String hint(SourceOption option) {
    return wording.text("source.also", option.source().label(wording.locale()), option.values());
  }

  private SmartWindow average(Attribute attribute, Optional<SummaryRow> summary, int days) {
    ValueFormat values = wording.values(attribute);
    Window now = window(summary, days);
    Optional<Change> change = summary.flatMap(found -> found.change(days));
    return new SmartWindow(
        days,
        now.average().map(values::number).orElse(Cell.MISSING),
        coverage(attribute, now),
        change.map(found -> values.difference(found.difference())).orElse(""),
        change.map(Change::direction).orElse(Change.Direction.NONE).name().toLowerCase(Locale.ROOT),
        now.days() > 0 && Change.isFewData(attribute, now),
        summary.isPresent() && attribute.windowRule() != WindowRule.LATEST_ONLY);
  }

  private static Window window(Optional<SummaryRow> summary, int days) {
    return summary.map(found -> found.window(days)).orElseGet(() -> Window.of(days).build());
  }

  private String coverage(Attribute attribute, Window now) {
    return attribute.windowRule() == WindowRule.LATEST_ONLY
        ? ""
        : wording.text("coverage", now.days(), now.length());
  }

  private String date(SummaryRow summary) {
    return wording.text(
        "latest",
        unbroken(wording.date(summary.latest().date())),
        unbroken(wording.daysAgo(summary.age())));
  }

  /** A number and its unit stay together where the line breaks. */
  private static String unbroken(String text) {
    return text.replace(' ', '\u00a0');
  }

  private String range(Window window, ValueFormat values) {
    List<String> limits =
        Optional.of(window)
            .filter(found -> found.low().isPresent() && found.high().isPresent())
            .map(
                found ->
                    List.of(values.number(found.low().get()), values.number(found.high().get())))
            .orElse(List.of());
    return limits.isEmpty()
        ? Cell.MISSING
        : wording.text("range", unbroken(limits.get(0)), unbroken(limits.get(1)));
  }
}
