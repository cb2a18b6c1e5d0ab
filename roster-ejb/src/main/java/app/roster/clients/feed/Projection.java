package app.roster.clients.feed;

import app.roster.clients.RosterChanged;
import app.roster.clients.feed.Lease.Position;
import app.roster.kernel.OrganizationId;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** Applies what the feed brought, together with how far it was read. */
@Stateless
public class Projection {

  private static final Logger LOG = Logger.getLogger(Projection.class);

  @Inject private Lease lease;
  @Inject private Rows rows;
  @Inject private RequestRows requests;
  @Inject private TagRows tags;
  @Inject private SavedViewRows views;
  @Inject private Event<RosterChanged> events;

  /** One page of the feed. Does nothing if another node took over meanwhile. */
  public void apply(Position position, FeedPage page) {
    if (!lease.advance(position, page.next())) {
      LOG.info("Another node reads the change feed now");
      return;
    }
    write(position, page.changes());
    tell(page.changes());
  }

  /** One page of a snapshot; the cursor stays until the whole snapshot is in. */
  public void applySnapshot(Position position, FeedPage page) {
    write(position, page.changes());
  }

  /** Ends a resync: what was in no page is gone, and the feed goes on where it stood. */
  public void finish(Position position, String next) {
    if (!lease.advance(position, next)) {
      LOG.info("Another node reads the change feed now");
      return;
    }
    rows.sweep(position.run());
    views.sweep();
    rows.organizations().stream()
        .map(OrganizationId::new)
        .forEach(
            organization -> {
              events.fire(new RosterChanged(organization, RosterChanged.Kind.ORGANIZATION));
              events.fire(new RosterChanged(organization, RosterChanged.Kind.CLIENTS));
              events.fire(new RosterChanged(organization, RosterChanged.Kind.INVITATIONS));
            });
  }

  private void write(Position position, List<Change> changes) {
    rows.lock(changes.stream().map(Change::user).flatMap(Optional::stream).distinct().toList());
    changes.forEach(change -> write(change, position.run()));
  }

  private void write(Change change, long run) {
    if (change.isAboutTheOrganization()) {
      change
          .fields()
          .within("organization")
          .ifPresentOrElse(
              state -> rows.organization(change.organization(), state, run),
              () -> removeOrganization(change.organization()));
    }
    change
        .invitation()
        .ifPresent(
            id ->
                change
                    .fields()
                    .within("invitation")
                    .ifPresentOrElse(
                        state -> rows.invitation(id, change.organization(), state, run),
                        () -> rows.removeInvitation(id)));
    change.request().ifPresent(id -> request(change, id, run));
    change.user().ifPresent(user -> member(change, user, run));
  }

  private void member(Change change, String user, long run) {
    Rows.Member member = new Rows.Member(change.organization(), user);
    change
        .fields()
        .within("client")
        .ifPresentOrElse(state -> client(member, state, run), () -> rows.removeClient(member));
    change
        .fields()
        .within("practitioner")
        .ifPresentOrElse(
            state -> rows.practitioner(member, state, run), () -> removePractitioner(member));
  }

  private void removePractitioner(Rows.Member member) {
    rows.removePractitioner(member);
    views.left(member);
  }

  private void removeOrganization(String id) {
    // First what others hold who add something to it, so that nothing is added behind us.
    rows.removeOrganization(id);
    views.removeOrganization(id);
  }

  private void client(Rows.Member member, Fields state, long run) {
    rows.client(member, state, run);
    tags.takeOver(member, state);
  }

  /** Only open requests are kept: nothing is shown of the others. */
  private void request(Change change, String id, long run) {
    change
        .fields()
        .within("request")
        .filter(state -> "OPEN".equals(state.text("status", 16)))
        .ifPresentOrElse(
            state -> requests.open(id, change.organization(), state, run),
            () -> requests.remove(id));
  }

  private void tell(List<Change> changes) {
    Set<RosterChanged> told = new LinkedHashSet<>();
    for (Change change : changes) {
      OrganizationId organization = new OrganizationId(change.organization());
      change.kinds().forEach(kind -> told.add(new RosterChanged(organization, kind)));
    }
    told.forEach(events::fire);
  }
}
