package app.roster.web.clienttable.savedviews;

import app.roster.access.Actor;
import app.roster.clienttable.savedviews.SavedViewId;
import app.roster.clienttable.savedviews.SavedViews;
import app.roster.clienttable.savedviews.SharedViews;
import app.roster.clienttable.savedviews.ViewLine;
import app.roster.clienttable.savedviews.ViewName;
import app.roster.kernel.RosterException;
import app.roster.web.security.SignedIn;
import app.roster.web.shell.Notices;
import app.roster.web.shell.Shell;
import app.roster.web.shell.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.primefaces.PrimeFaces;

/** The list of views, and what can be done with the one that is shown. */
@Named
@RequestScoped
public class SavedViewsView {

  private static final String FEATURE = "clienttable";

  @Inject private SavedViews views;
  @Inject private SharedViews shared;
  @Inject private ShownView shown;
  @Inject private SignedIn signedIn;
  @Inject private Notices notices;
  @Inject private Texts texts;
  @Inject private Shell shell;

  private List<ViewLine> all;
  private String added;
  private String renamed;
  private String addProblem = "";
  private String problem = "";

  /** Called when the list is opened; rendering reads it. */
  public void open() {
    all = null;
  }

  /** Saves what the table shows as a view of a new name, and goes on with it. */
  public void add() {
    try {
      SavedViewId id = views.add(signedIn.actor(), new ViewName(added), shown.content());
      shown.goOn(id);
      added = null;
      done("savedView.added");
    } catch (RosterException refusal) {
      addProblem = text(refusal);
    }
  }

  /** Saves what the table shows into the view that is shown. */
  public void save() {
    try {
      views.save(signedIn.actor(), id(), shown.view().version(), shown.content());
      notices.success(FEATURE, "savedView.saved");
    } catch (RosterException refusal) {
      notices.refused(FEATURE, refusal);
    }
    shown.goOn(id());
    focus();
  }

  public void rename() {
    act("savedView.renamed", (actor, id) -> views.rename(actor, id, new ViewName(renamed)));
  }

  public void share() {
    act("savedView.shared", shared::share);
  }

  public void unshare() {
    act("savedView.unshared", shared::unshare);
  }

  public void prefer() {
    act("savedView.preferred", shared::prefer);
  }

  public void preferNone() {
    act("savedView.preferredNone", (actor, id) -> shared.preferNone(actor));
  }

  /** Deletes the view and goes on with the Pro's own table. */
  public void remove() throws IOException {
    try {
      views.remove(signedIn.actor(), id());
      notices.success(FEATURE, "savedView.removed");
    } catch (RosterException refusal) {
      notices.refused(FEATURE, refusal);
      return;
    }
    leaveFor("own");
  }

  /** Shows the view as it was saved. */
  public void discard() throws IOException {
    shown.discard();
    leaveFor(shown.getId());
  }

  /** Makes what the table shows the Pro's own table and goes on with that. */
  public void adopt() throws IOException {
    try {
      shown.adopt();
      notices.success(FEATURE, "savedView.adopted");
    } catch (RosterException refusal) {
      notices.refused(FEATURE, refusal);
      return;
    }
    leaveFor("own");
  }

  private void leaveFor(String place) throws IOException {
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    external.getFlash().setKeepMessages(true);
    external.redirect(shell.ownUrl("/clients?saved=" + place));
  }

  private void act(String said, BiConsumer<Actor, SavedViewId> how) {
    try {
      how.accept(signedIn.actor(), id());
      done(said);
    } catch (RosterException refusal) {
      problem = text(refusal);
    }
    shown.relabel(id());
  }

  /** The list is closed, so that it covers no notice. */
  private void done(String said) {
    notices.success(FEATURE, said);
    PrimeFaces.current().executeScript("document.getElementById('views').hidePopover()");
    focus();
  }

  /** What was pressed may be gone. */
  private static void focus() {
    PrimeFaces.current().executeScript("document.getElementById('views-button').focus()");
  }

  private String text(RosterException refusal) {
    return texts.of(FEATURE, refusal.messageKey(), refusal.arguments().toArray());
  }

  private SavedViewId id() {
    return new SavedViewId(shown.getId());
  }

  public List<ListedView> getOwn() {
    return lines(line -> !line.shared());
  }

  public List<ListedView> getTeam() {
    return lines(ViewLine::shared);
  }

  private List<ListedView> lines(Predicate<ViewLine> which) {
    if (all == null) {
      all = views.lines(signedIn.actor());
    }
    return all.stream().filter(which).map(ListedView::new).toList();
  }

  /** The question before a view is deleted. */
  public String getQuestion() {
    return texts.of(
        FEATURE,
        shown.isShared() ? "savedView.remove.sharedQuestion" : "savedView.remove.question",
        shown.getName());
  }

  public String getStatus() {
    return texts.of(FEATURE, "savedView.changed", shown.getName());
  }

  public int getLimit() {
    return ViewName.LIMIT;
  }

  public String getAddProblem() {
    return addProblem;
  }

  public String getProblem() {
    return problem;
  }

  public String getAdded() {
    return added;
  }

  public void setAdded(String added) {
    this.added = added;
  }

  public String getRenamed() {
    return renamed == null ? shown.getName() : renamed;
  }

  public void setRenamed(String renamed) {
    this.renamed = renamed;
  }
}
