package app.roster.clienttable.savedviews;

import app.roster.access.Actor;
import app.roster.access.Guard;
import app.roster.clientview.NotInClientView;
import app.roster.kernel.ForbiddenException;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.RosterException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Which views a team has in common, and with which of them its Pros begin. */
@Stateless
@NotInClientView
public class SharedViews {

  /** Most views a team shares: a list that fits a menu. */
  public static final int MOST = 100;

  private static final Logger LOG = Logger.getLogger(SharedViews.class);

  @Inject private Guard guard;
  @Inject private ViewRows views;

  /**
   * Lets the whole team have a view of the actor's own.
   *
   * @throws NotFoundException if the actor has no such view
   * @throws RosterException {@code savedView.twiceInTeam}, {@code savedView.tooManyShared}
   */
  public void share(Actor actor, SavedViewId id) {
    OrganizationId organization = views.change(actor);
    StoredView view = views.own(organization, actor, id);
    if (view.isShared()) {
      return;
    }
    if (views.countShared(organization) >= MOST) {
      throw new RosterException("savedView.tooManyShared", MOST);
    }
    views.requireFree(organization, actor, view, view.key(), true);
    view.share();
    LOG.infof("%s shares view %s with %s", actor.user(), id, organization);
  }

  /**
   * Takes a view of the actor's own back from the team.
   *
   * @throws NotFoundException if the actor has no such view
   * @throws RosterException {@code savedView.twice} if the actor has another one of its name
   */
  public void unshare(Actor actor, SavedViewId id) {
    OrganizationId organization = views.change(actor);
    StoredView view = views.own(organization, actor, id);
    if (!view.isShared()) {
      return;
    }
    views.requireFree(organization, actor, view, view.key(), false);
    view.takeBack();
    LOG.infof("%s takes view %s back from %s", actor.user(), id, organization);
  }

  /**
   * Makes a view of the team the one that Pros begin with who have arranged nothing yet.
   *
   * @throws ForbiddenException for a Practitioner
   * @throws NotFoundException if the team has no such view
   */
  public void prefer(Actor actor, SavedViewId id) {
    OrganizationId organization = guard.admitLead(actor);
    views.change(actor);
    views.preferNone(organization);
    views
        .find(organization, actor, id)
        .filter(StoredView::isShared)
        .orElseThrow(NotFoundException::new)
        .prefer();
    LOG.infof("%s makes view %s the first one of %s", actor.user(), id, organization);
  }

  /**
   * Lets Pros begin with the plain table again.
   *
   * @throws ForbiddenException for a Practitioner
   */
  public void preferNone(Actor actor) {
    OrganizationId organization = guard.admitLead(actor);
    views.change(actor);
    views.preferNone(organization);
    LOG.infof("%s lets no view be the first one of %s", actor.user(), organization);
  }
}
