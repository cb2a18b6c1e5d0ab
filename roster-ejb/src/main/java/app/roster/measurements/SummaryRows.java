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
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What everybody sees of measured values: summaries of people and attributes. */
@Stateless
public class SummaryRows {

  @Inject private Guard guard;
  @Inject private Database database;
  @Inject private SummaryQuery query;
  @Inject private SmartRows smart;

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

  /** Everything some attributes show of one person; an answer for each. */
  public Map<Attribute, SmartRow> smartRows(
      Actor actor, UserId user, Collection<Attribute> attributes) {
    Subject subject = guard.admit(actor, user, Action.VIEW, Resource.MEASUREMENT);
    return smart.of(List.of(subject), attributes).getOrDefault(user, Map.of());
  }

  /**
   * The same for several clients of a Pro at the cost of one. Who is no client of the Pro's
   * organization is not in the answer.
   */
  public Map<UserId, Map<Attribute, SmartRow>> smartRows(
      Actor actor, Collection<UserId> clients, Collection<Attribute> attributes) {
    return smart.of(guard.admitToView(actor, clients, Resource.MEASUREMENT), attributes);
  }

  /** Every attribute that has a value from any source. */
  public List<Attribute> known(Actor actor, UserId user) {
    Subject subject = guard.admit(actor, user, Action.VIEW, Resource.MEASUREMENT);
    return database.list(
        "select distinct attribute from attr_summary where person_id = ? order by attribute",
        row -> Attribute.ofId(row.getInt("attribute")),
        subject.person().value());
  }

  private List<PersonId> ownClients(OrganizationId organization, Collection<PersonId> people) {
    return database.list(
        "select person_id from client where organization_id = ? and person_id = any(?)",
        row -> new PersonId(row.getLong("person_id")),
        organization.value(),
        Database.keys(people));
  }
}
