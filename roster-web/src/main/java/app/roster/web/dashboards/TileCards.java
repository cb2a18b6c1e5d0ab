package app.roster.web.dashboards;

import app.roster.dashboards.Tile;
import app.roster.measurements.SmartRow;
import app.roster.measurements.SourceOption;
import app.roster.measurements.SourceSetting;
import app.roster.measurements.SummaryRow;
import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.Group;
import app.roster.measurements.catalogue.ValueFormat;
import app.roster.measurements.catalogue.WindowRule;
import app.roster.measurements.statistics.Change;
import app.roster.measurements.statistics.DayValue;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes tiles in the words of whoever looks. */
@RequestScoped
class TileCards {

  /** The average and the change a tile tells are those of a month. */
  private static final int MONTH = 30;

  private static final Map<Group, TileCard.Look> LOOKS =
      Map.of(
          Group.BODY_COMPOSITION, new TileCard.Look("pi-user", "body"),
          Group.HEART, new TileCard.Look("pi-heart", "heart"),
          Group.RESPIRATORY, new TileCard.Look("pi-cloud", "air"),
          Group.TEMPERATURE, new TileCard.Look("pi-sun", "warm"),
          Group.METABOLIC, new TileCard.Look("pi-chart-bar", "warm"),
          Group.SLEEP, new TileCard.Look("pi-moon", "sleep"),
          Group.ACTIVITY, new TileCard.Look("pi-bolt", "active"),
          Group.NUTRITION, new TileCard.Look("pi-shopping-bag", "active"),
          Group.LABS, new TileCard.Look("pi-file", "air"),
          Group.SUBJECTIVE, new TileCard.Look("pi-comment", "body"));

  @Inject private Words words;

  TileCard of(Tile tile) {
    Attribute attribute = tile.attribute();
    return new TileCard(
        attribute.code(),
        words.label(attribute),
        LOOKS.get(attribute.group()),
        words.source(tile.setting()),
        hint(tile.setting()),
        attribute.isEntered(),
        reading(tile).orElse(null));
  }

  /** Auto shows the best there is; only who chose may have chosen the emptier one. */
  private String hint(SourceSetting setting) {
    if (setting.isAuto()) {
      return "";
    }
    return setting.options().stream()
        .filter(option -> !option.shown() && option.values() > 0)
        .max(Comparator.comparing(SourceOption::values))
        .map(other -> words.text("source.also", words.name(other.source()), other.values()))
        .orElse("");
  }

  private Optional<TileReading> reading(Tile tile) {
    List<SummaryRow> rows =
        tile.parts().values().stream().flatMap(row -> row.summary().stream()).toList();
    if (rows.size() < tile.parts().size()) {
      return Optional.empty();
    }
    SummaryRow main = rows.get(0);
    ValueFormat format = words.format(main.attribute());
    Change.Direction arrow =
        main.change(MONTH).map(Change::direction).orElse(Change.Direction.NONE);
    return Optional.of(
        new TileReading(
            joined(rows, row -> Optional.of(format.number(row.latest().value()))),
            format.unit(),
            words.ago(main.age()),
            words.date(main.latest().date()),
            main.isStale(),
            rows.stream().anyMatch(row -> row.latest().implausible()),
            main.attribute().windowRule() != WindowRule.LATEST_ONLY,
            joined(rows, row -> row.window(MONTH).average().map(format::number)),
            main.window(MONTH).days() + "/" + MONTH,
            joined(rows, row -> row.change(MONTH).map(Change::difference).map(format::difference)),
            arrow == Change.Direction.NONE ? "" : arrow.name().toLowerCase(java.util.Locale.ROOT),
            Sparkline.of(tile.parts().values().stream().map(SmartRow::days).toList()),
            chartText(tile, format)));
  }

  /** Numbers of all components with a slash between; empty unless all have one. */
  private static String joined(
      List<SummaryRow> rows, Function<SummaryRow, Optional<String>> number) {
    List<Optional<String>> numbers = rows.stream().map(number).toList();
    return numbers.stream().allMatch(Optional::isPresent)
        ? numbers.stream().map(Optional::get).collect(Collectors.joining("/"))
        : "";
  }

  private String chartText(Tile tile, ValueFormat format) {
    List<DayValue> days = tile.main().days();
    if (days.isEmpty()) {
      return words.text("chart.none", words.label(tile.attribute()));
    }
    DayValue first = days.get(0);
    DayValue last = days.get(days.size() - 1);
    return words.text(
        "chart.text",
        words.label(tile.main().summary().orElseThrow().attribute()),
        format.full(first.value()),
        words.date(first.date()),
        format.full(last.value()),
        words.date(last.date()));
  }
}
