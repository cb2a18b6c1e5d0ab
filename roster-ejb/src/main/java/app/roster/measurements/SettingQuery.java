package app.roster.measurements;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import app.roster.kernel.PersonId;
import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what tiles are set to and what else they could be set to. */
@ApplicationScoped
class SettingQuery {

  private record Found(PersonId person, Attribute tile, SourceOption option) {}

  private static final Comparator<Instant> OLDEST_FIRST = nullsFirst(naturalOrder());

  private static final Comparator<SourceOption> BEST_FIRST =
      comparing(SourceOption::shown).thenComparing(SourceOption::latestAt, OLDEST_FIRST).reversed();

  @Inject private Database database;
  @Inject private Choices choices;

  SourceSetting find(PersonId person, Attribute tile) {
    return find(List.of(person), List.of(tile)).get(person).get(tile);
  }

  /** Settings of several people's tiles, an answer for each: two queries for them all. */
  Map<PersonId, Map<Attribute, SourceSetting>> find(
      Collection<PersonId> people, Collection<Attribute> tiles) {
    Map<PersonId, Map<Attribute, Source>> chosen = choices.chosen(people, tiles);
    List<Found> found = withValues(people, tiles);
    Map<PersonId, Map<Attribute, SourceSetting>> settings = new HashMap<>();
    for (PersonId person : people) {
      Map<Attribute, SourceSetting> own = settings.computeIfAbsent(person, id -> new HashMap<>());
      for (Attribute tile : tiles) {
        Stream<SourceOption> options =
            found.stream()
                .filter(one -> one.person().equals(person) && one.tile() == tile)
                .map(Found::option);
        Source source = chosen.getOrDefault(person, Map.of()).get(tile);
        own.put(tile, setting(tile, Optional.ofNullable(source), options));
      }
    }
    return settings;
  }

  private static SourceSetting setting(
      Attribute tile, Optional<Source> chosen, Stream<SourceOption> withValues) {
    Map<Source, SourceOption> bySource = new HashMap<>();
    withValues.forEach(option -> bySource.merge(option.source(), option, SettingQuery::together));
    List<SourceOption> options = new ArrayList<>(bySource.values());
    options.sort(BEST_FIRST);
    addIfMissing(options, Source.MANUAL, tile.isEntered());
    chosen.ifPresent(source -> addIfMissing(options, source, true));
    return new SourceSetting(chosen, options);
  }

  /** The parts of a tile, such as both pressures, count as one. */
  private static SourceOption together(SourceOption one, SourceOption other) {
    return new SourceOption(
        one.source(),
        Math.max(one.values(), other.values()),
        Stream.of(one.latestAt(), other.latestAt())
            .filter(Objects::nonNull)
            .max(naturalOrder())
            .orElse(null),
        one.shown() || other.shown());
  }

  private static void addIfMissing(List<SourceOption> options, Source source, boolean possible) {
    if (possible && options.stream().noneMatch(option -> option.source() == source)) {
      options.add(new SourceOption(source, 0, null, false));
    }
  }

  private List<Found> withValues(Collection<PersonId> people, Collection<Attribute> tiles) {
    return database.list(
        """
        select person_id, attribute, source, total, latest_at, shown
          from attr_summary where person_id = any(?) and attribute = any(?)
        """,
        SettingQuery::found,
        Database.keys(people),
        Database.ids(tiles.stream().flatMap(tile -> tile.components().stream()).toList()));
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(
        new PersonId(row.getLong("person_id")),
        Attribute.ofId(row.getInt("attribute")).tile(),
        new SourceOption(
            Source.ofId(row.getInt("source")),
            row.getLong("total"),
            Database.instant(row, "latest_at"),
            row.getBoolean("shown")));
  }
}
