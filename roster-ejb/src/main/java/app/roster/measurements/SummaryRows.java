package app.roster.measurements;

import app.roster.access.Action;
import app.roster.access.Actor;
import app.roster.access.Guard;
import app.roster.access.Resource;
import app.roster.access.Subject;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.PersonId;
import app.roster.kernel.UserId;
import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.Source;
import app.roster.measurements.statistics.DayValue;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What everybody sees of measured values: summaries of people and attributes. */
@Stateless
public class SummaryRows {

  private static final int LONGEST = 90;

  @Inject private Guard guard;
  @Inject private Database database;
  @Inject private SummaryQuery query;
  @Inject private SettingQuery settings;
  @Inject private DayValues days;
  @Inject private LocalClock clock;

  /**
   * Summaries for a page of a Pro's clients. People who are no clients of the Pro's organization,
   * and attributes without values, are not in the answer.
   */
  public Map<PersonId, Map<Attribute, SummaryRow>> page(
      Actor actor, Collection<PersonId> people, Collection<Attribute> attributes) {
    OrganizationId organization = guard.admitPro(actor);
    if (people.isEmpty() || attributes.isEmpty()) {
      return Map.of();
    }
    return query.find(ownClients(organization, people), attributes);
  }

  /** Summaries of one person. */
  public Map<Attribute, SummaryRow> of(Actor actor, UserId user, Collection<Attribute> attributes) {
    Subject subject = guard.admit(actor, user, Action.VIEW, Resource.MEASUREMENT);
    return query
        .find(List.of(subject.person()), attributes)
        .getOrDefault(subject.person(), Map.of());
  }

  /** Everything one attribute shows of one person. */
  public SmartRow smartRow(Actor actor, UserId user, Attribute attribute) {
    return smartRows(actor, user, List.of(attribute)).get(attribute);
  }

  /** Everything some attributes show of one person; an answer for each. */
  public Map<Attribute, SmartRow> smartRows(
      Actor actor, UserId user, Collection<Attribute> attributes) {
    Subject subject = guard.admit(actor, user, Action.VIEW, Resource.MEASUREMENT);
    Map<Attribute, SummaryRow> found =
        query.find(List.of(subject.person()), attributes).getOrDefault(subject.person(), Map.of());
    Map<Attribute, SmartRow> rows = new EnumMap<>(Attribute.class);
    for (Attribute attribute : attributes) {
      Optional<SummaryRow> summary = Optional.ofNullable(found.get(attribute));
      rows.put(
          attribute,
          new SmartRow(
              settings.find(subject.person(), attribute.tile()),
              summary,
              summary.map(row -> chart(subject, attribute, row.source())).orElse(List.of())));
    }
    return rows;
  }

  /** Every attribute that has a value from any source. */
  public List<Attribute> known(Actor actor, UserId user) {
    Subject subject = guard.admit(actor, user, Action.VIEW, Resource.MEASUREMENT);
    return database.list(
        "select distinct attribute from attr_summary where person_id = ? order by attribute",
        row -> Attribute.ofId(row.getInt("attribute")),
        subject.person().value());
  }

  private List<DayValue> chart(Subject subject, Attribute attribute, Source source) {
    return days.since(
        subject.person(),
        new Series(attribute, source),
        clock.today(subject.zone()).minusDays(LONGEST));
  }

  private List<PersonId> ownClients(OrganizationId organization, Collection<PersonId> people) {
    return database.list(
        "select person_id from client where organization_id = ? and person_id = any(?)",
        row -> new PersonId(row.getLong("person_id")),
        organization.value(),
        people.stream().map(PersonId::value).toArray(Long[]::new));
  }
}
