package app.roster.measurements;

import app.roster.kernel.PersonId;
import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a tile is set to and what else it could be set to. */
@ApplicationScoped
class SettingQuery {

  @Inject private Database database;
  @Inject private Choices choices;

  SourceSetting find(PersonId person, Attribute tile) {
    List<SourceOption> options = new ArrayList<>(withValues(person, tile));
    Optional<Source> chosen = choices.chosen(person, tile);
    addIfMissing(options, Source.MANUAL, tile.isEntered());
    chosen.ifPresent(source -> addIfMissing(options, source, true));
    return new SourceSetting(chosen, options);
  }

  private static void addIfMissing(List<SourceOption> options, Source source, boolean possible) {
    if (possible && options.stream().noneMatch(option -> option.source() == source)) {
      options.add(new SourceOption(source, 0, null, false));
    }
  }

  private List<SourceOption> withValues(PersonId person, Attribute tile) {
    return database.list(
        """
        select source, max(total) as total, max(latest_at) as latest_at, bool_or(shown) as shown
          from attr_summary where person_id = ? and attribute = any(?)
         group by source order by bool_or(shown) desc, max(latest_at) desc
        """,
        row ->
            new SourceOption(
                Source.ofId(row.getInt("source")),
                row.getLong("total"),
                Database.instant(row, "latest_at"),
                row.getBoolean("shown")),
        person.value(),
        tile.components().stream().map(Attribute::id).toArray(Integer[]::new));
  }
}
