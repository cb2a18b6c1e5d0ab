package app.roster.measurements;

import app.roster.access.Actor;
import app.roster.access.Guard;
import app.roster.kernel.ForbiddenException;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.PersonId;
import app.roster.measurements.catalogue.Attribute;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The newest values of many people, without the windows that {@link SummaryRows} brings along. */
@Stateless
public class LatestValues {

  private record Found(PersonId person, Attribute attribute, LatestValue value) {}

  // The people are named for both tables: else all clients are read to find a few.
  private static final String OF_CLIENTS =
      """
      select s.person_id, s.attribute, s.latest, s.latest_date
        from attr_summary s
        join client c on c.person_id = s.person_id and c.organization_id = ?
                     and c.person_id = any(?)
       where s.person_id = any(?) and s.attribute = any(?) and s.shown and s.latest is not null
      """;

  @Inject private Guard guard;
  @Inject private Database database;

  /**
   * The values of clients of the organization the actor works in. Other people, and attributes
   * without a value, are not in the answer. Who reads has it written down.
   *
   * @throws ForbiddenException if the actor is no Pro of an enabled organization
   */
  public Map<PersonId, Map<Attribute, LatestValue>> of(
      Actor actor, Collection<PersonId> people, Collection<Attribute> attributes) {
    OrganizationId organization = guard.admitPro(actor);
    if (people.isEmpty() || attributes.isEmpty()) {
      return Map.of();
    }
    List<Found> found =
        database.list(
            OF_CLIENTS,
            LatestValues::found,
            organization.value(),
            Database.keys(people),
            Database.keys(people),
            Database.ids(attributes));
    Map<PersonId, Map<Attribute, LatestValue>> values = new HashMap<>();
    found.forEach(
        one ->
            values
                .computeIfAbsent(one.person(), person -> new EnumMap<>(Attribute.class))
                .put(one.attribute(), one.value()));
    return values;
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(
        new PersonId(row.getLong(1)),
        Attribute.ofId(row.getInt(2)),
        new LatestValue(row.getBigDecimal(3), row.getObject(4, java.time.LocalDate.class)));
  }
}
