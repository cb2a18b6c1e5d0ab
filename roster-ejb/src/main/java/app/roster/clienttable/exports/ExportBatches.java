package app.roster.clienttable.exports;

import app.roster.access.Action;
import app.roster.access.Actor;
import app.roster.access.DataAccesses;
import app.roster.access.Resource;
import app.roster.clienttable.ClientOrder;
import app.roster.clienttable.ClientRow;
import app.roster.clienttable.OrderedClients;
import app.roster.clienttable.Statistic;
import app.roster.kernel.PersonId;
import app.roster.kernel.UserId;
import app.roster.measurements.LatestValue;
import app.roster.measurements.LatestValues;
import app.roster.measurements.SummaryRow;
import app.roster.measurements.SummaryRows;
import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.statistics.Change;
import app.roster.tags.ClientTags;
import app.roster.tags.Tag;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A part of an export, read and written down in one transaction. */
@Stateless
public class ExportBatches {

  @Inject private OrderedClients clients;
  @Inject private LatestValues latest;
  @Inject private SummaryRows summaries;
  @Inject private ClientTags tags;
  @Inject private Event<DataAccesses> accesses;

  /**
   * The rows of a part of an order.
   *
   * @throws app.roster.kernel.ForbiddenException if the actor is no Pro of an enabled organization
   */
  public List<ExportRow> rows(Actor actor, ExportQuery query, ClientOrder part) {
    List<ClientRow> rows = clients.rows(actor, part);
    List<PersonId> people = rows.stream().map(ClientRow::person).toList();
    Map<PersonId, Map<Attribute, LatestValue>> values =
        latest.of(actor, people, query.attributes());
    Map<PersonId, List<Tag>> given = query.asksForTags() ? tags.page(actor, people) : Map.of();
    Computed computed = computed(actor, query, people);
    // One entry a client, for the most that is taken of them.
    writeDown(actor, rows, row -> values.containsKey(row.person()), Resource.MEASUREMENT);
    writeDown(actor, rows, row -> !values.containsKey(row.person()), Resource.PROFILE);
    return rows.stream()
        .map(
            row ->
                new ExportRow(
                    row,
                    values.getOrDefault(row.person(), Map.of()),
                    given.getOrDefault(row.person(), List.of()),
                    computed.of(row.person())))
        .toList();
  }

  private Computed computed(Actor actor, ExportQuery query, List<PersonId> people) {
    return query
        .computed()
        .<Computed>map(
            attribute -> {
              Map<PersonId, Map<Attribute, SummaryRow>> found =
                  summaries.page(actor, people, List.of(attribute));
              return person ->
                  Optional.ofNullable(found.getOrDefault(person, Map.of()).get(attribute))
                      .flatMap(summary -> number(summary, query.sort().statistic()));
            })
        .orElse(person -> Optional.empty());
  }

  private void writeDown(
      Actor actor, List<ClientRow> rows, Predicate<ClientRow> whose, Resource resource) {
    List<UserId> subjects = rows.stream().filter(whose).map(ClientRow::user).toList();
    if (!subjects.isEmpty()) {
      accesses.fire(new DataAccesses(actor, subjects, Action.EXPORT, resource));
    }
  }

  private static Optional<BigDecimal> number(SummaryRow summary, Statistic statistic) {
    return statistic == Statistic.CHANGE_7
        ? summary.change(7).map(Change::difference)
        : summary.window(statistic.days()).average();
  }

  /** The average or change of a person, canonical. */
  private interface Computed {
    Optional<BigDecimal> of(PersonId person);
  }
}
