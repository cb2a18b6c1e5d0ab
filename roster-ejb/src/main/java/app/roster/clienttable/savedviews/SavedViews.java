package app.roster.clienttable.savedviews;

import app.roster.access.Actor;
import app.roster.access.Guard;
import app.roster.clientview.NotInClientView;
import app.roster.kernel.ForbiddenException;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.RosterException;
import app.roster.tags.Tag;
import app.roster.tags.TagId;
import app.roster.tags.Tags;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * The saved views of the organization a Pro works in: their own and those of the team. Of the
 * team's, each is changed by who made it, by the Owner and by Administrators.
 */
@Stateless
@NotInClientView
public class SavedViews {

  /** Most views of one Pro in an organization, shared ones too. */
  public static final int MOST = 50;

  private static final Logger LOG = Logger.getLogger(SavedViews.class);

  @Inject private Guard guard;
  @Inject private ViewRows views;
  @Inject private Tags tags;

  /** The actor's own and the team's, by name. */
  public List<ViewLine> lines(Actor actor) {
    return views.seen(guard.admitPro(actor), actor).stream()
        .map(view -> view.line(actor.user()))
        .toList();
  }

  /** A view of the actor's own or of the team; empty if there is none of this id for them. */
  public Optional<SavedView> find(Actor actor, SavedViewId id) {
    return views.find(guard.admitPro(actor), actor, id).map(view -> seen(actor, view));
  }

  /** What Pros begin with who have arranged nothing yet, if the team has such a view. */
  public Optional<SavedView> preferred(Actor actor) {
    return views.preferred(guard.admitPro(actor), actor).map(view -> seen(actor, view));
  }

  /**
   * Saves a view of the actor's own.
   *
   * @throws RosterException {@code savedView.twice} if the actor has one of this name, {@code
   *     savedView.tooMany}
   */
  public SavedViewId add(Actor actor, ViewName name, ViewContent content) {
    OrganizationId organization = views.change(actor);
    if (views.count(organization, actor.user()) >= MOST) {
      throw new RosterException("savedView.tooMany", MOST);
    }
    StoredView view = new StoredView(organization, actor.user());
    views.requireFree(organization, actor, view, name.key(), false);
    view.call(name);
    view.show(content);
    views.add(view);
    LOG.infof("%s saves view %s of %s", actor.user(), view.id(), organization);
    return view.id();
  }

  /**
   * Gives a view another content.
   *
   * @param version of the view the content was made from
   * @throws NotFoundException if it is neither the actor's nor the team's
   * @throws ForbiddenException if it is somebody else's and the actor is a Practitioner
   * @throws StaleViewException if somebody changed it after this version
   */
  public void save(Actor actor, SavedViewId id, int version, ViewContent content) {
    StoredView view = views.changeable(views.change(actor), actor, id);
    if (view.isNewerThan(version)) {
      throw new StaleViewException();
    }
    view.show(content);
    LOG.infof("%s changes view %s", actor.user(), id);
  }

  /**
   * Gives a view another name.
   *
   * @throws NotFoundException if it is neither the actor's nor the team's
   * @throws ForbiddenException if it is somebody else's and the actor is a Practitioner
   * @throws RosterException {@code savedView.twice}, {@code savedView.twiceInTeam}
   */
  public void rename(Actor actor, SavedViewId id, ViewName name) {
    OrganizationId organization = views.change(actor);
    StoredView view = views.changeable(organization, actor, id);
    views.requireFree(organization, actor, view, name.key(), view.isShared());
    view.call(name);
    LOG.infof("%s renames view %s", actor.user(), id);
  }

  /**
   * Deletes a view.
   *
   * @throws NotFoundException if it is neither the actor's nor the team's
   * @throws ForbiddenException if it is somebody else's and the actor is a Practitioner
   */
  public void remove(Actor actor, SavedViewId id) {
    views.remove(views.changeable(views.change(actor), actor, id));
    LOG.infof("%s deletes view %s", actor.user(), id);
  }

  private SavedView seen(Actor actor, StoredView view) {
    Set<TagId> known = tags.all(actor).stream().map(Tag::id).collect(Collectors.toSet());
    return view.seenBy(actor.user(), known);
  }
}
