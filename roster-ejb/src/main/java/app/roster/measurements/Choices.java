package app.roster.measurements;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import app.roster.kernel.PersonId;
import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.Source;
import app.roster.measurements.explanations.SourceReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which source a tile shows: the one chosen, or the one "Auto" finds (rules R7, R8). */
@ApplicationScoped
class Choices {

  /**
   * A source that has values of an attribute.
   *
   * @param preference place in the person's own order; null if they set none
   */
  record Candidate(Source source, Instant connectedAt, Integer preference) {}

  private record Choice(PersonId person, Attribute tile, Source source) {}

  private record Rule(SourceReason reason, Comparator<Candidate> order) {}

  /** The person's own order, else by hand before device before aggregator, else the newest. */
  private static final List<Rule> RULES =
      List.of(
          new Rule(
              SourceReason.OWN_ORDER,
              comparing(Candidate::preference, nullsLast(Comparator.naturalOrder()))),
          new Rule(SourceReason.KIND, comparing(candidate -> candidate.source().kind())),
          new Rule(SourceReason.NEWEST, comparing(Candidate::connectedAt, reverseOrder())),
          new Rule(SourceReason.EQUAL, comparing(Candidate::source)));

  static final Comparator<Candidate> BEST_FIRST =
      RULES.stream().map(Rule::order).reduce(Comparator::thenComparing).orElseThrow();

  @Inject private Database database;
  @Inject private Clock clock;

  /** What the tile is set to; empty for "Auto". */
  Optional<Source> chosen(PersonId person, Attribute tile) {
    return database.first(
        "select source from source_choice where person_id = ? and attribute = ?",
        row -> Source.ofId(row.getInt("source")),
        person.value(),
        tile.id());
  }

  /** The same of several people's tiles; those on "Auto" are not in the answer. */
  Map<PersonId, Map<Attribute, Source>> chosen(
      Collection<PersonId> people, Collection<Attribute> tiles) {
    Map<PersonId, Map<Attribute, Source>> chosen = new HashMap<>();
    database
        .list(
            """
            select person_id, attribute, source from source_choice
             where person_id = any(?) and attribute = any(?)
            """,
            Choices::choice,
            Database.keys(people),
            Database.ids(tiles))
        .forEach(
            one ->
                chosen
                    .computeIfAbsent(one.person(), person -> new EnumMap<>(Attribute.class))
                    .put(one.tile(), one.source()));
    return chosen;
  }

  private static Choice choice(ResultSet row) throws SQLException {
    return new Choice(
        new PersonId(row.getLong("person_id")),
        Attribute.ofId(row.getInt("attribute")),
        Source.ofId(row.getInt("source")));
  }

  void set(PersonId person, Attribute tile, Source source) {
    database.run(
        """
        insert into source_choice (person_id, attribute, source) values (?, ?, ?)
        on conflict (person_id, attribute) do update set source = excluded.source
        """,
        person.value(),
        tile.id(),
        source.id());
  }

  void reset(PersonId person, Attribute tile) {
    database.run(
        "delete from source_choice where person_id = ? and attribute = ?",
        person.value(),
        tile.id());
  }

  /** Notes that a source gave something for the first time. */
  void remember(PersonId person, Source source) {
    database.run(
        """
        insert into person_source (person_id, source, connected_at) values (?, ?, ?)
        on conflict do nothing
        """,
        person.value(),
        source.id(),
        clock.instant());
  }

  /** Marks the summaries of the source that counts now: one per person and attribute. */
  void apply(PersonId person, Attribute tile) {
    Integer[] attributes = Database.ids(tile.components());
    int source = chosen(person, tile).or(() -> auto(person, tile)).map(Source::id).orElse(0);
    // Off first: the unique index never lets two be on, not even within a statement.
    database.run(
        """
        update attr_summary set shown = false
         where person_id = ? and attribute = any(?) and shown and source <> ?
        """,
        person.value(),
        attributes,
        source);
    database.run(
        """
        update attr_summary set shown = true
         where person_id = ? and attribute = any(?) and not shown and source = ?
        """,
        person.value(),
        attributes,
        source);
  }

  /** Why the tile shows the source it shows. */
  SourceReason reason(PersonId person, Attribute tile) {
    return chosen(person, tile).isPresent()
        ? SourceReason.CHOSEN
        : reason(candidates(person, tile));
  }

  /** Which rule put the best of them before the next. */
  static SourceReason reason(List<Candidate> candidates) {
    if (candidates.size() < 2) {
      return SourceReason.ONLY;
    }
    List<Candidate> ranked = candidates.stream().sorted(BEST_FIRST).toList();
    return RULES.stream()
        .filter(rule -> rule.order().compare(ranked.get(0), ranked.get(1)) != 0)
        .map(Rule::reason)
        .findFirst()
        .orElse(SourceReason.EQUAL);
  }

  private Optional<Source> auto(PersonId person, Attribute tile) {
    return candidates(person, tile).stream().min(BEST_FIRST).map(Candidate::source);
  }

  private List<Candidate> candidates(PersonId person, Attribute tile) {
    return database.list(
        """
        select distinct s.source, p.connected_at, p.preference
          from attr_summary s
          join person_source p on p.person_id = s.person_id and p.source = s.source
         where s.person_id = ? and s.attribute = any(?)
        """,
        row ->
            new Candidate(
                Source.ofId(row.getInt("source")),
                Database.instant(row, "connected_at"),
                row.getObject("preference", Integer.class)),
        person.value(),
        Database.ids(tile.components()));
  }
}
