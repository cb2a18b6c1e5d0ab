package app.roster.measurements;

import app.roster.clients.RosterChanged;
import app.roster.kernel.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Lets the open Clients tables of a person's organizations know that their numbers changed. */
@ApplicationScoped
class RosterNews {

  @Inject private Database database;
  @Inject private Event<RosterChanged> rosters;

  void tell(@Observes MeasurementsChanged change) {
    database
        .list(
            """
            select c.organization_id from client c join person p on p.id = c.person_id
             where p.user_id = ?
            """,
            row -> new OrganizationId(row.getString("organization_id")),
            change.person().value())
        .forEach(
            organization ->
                rosters.fire(new RosterChanged(organization, RosterChanged.Kind.CLIENTS)));
  }
}
