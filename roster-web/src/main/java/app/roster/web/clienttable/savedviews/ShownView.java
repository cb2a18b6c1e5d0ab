package app.roster.web.clienttable.savedviews;

import app.roster.clienttable.Layout;
import app.roster.clienttable.StaleLayoutException;
import app.roster.clienttable.TableLayouts;
import app.roster.clienttable.savedviews.SavedView;
import app.roster.clienttable.savedviews.SavedViewId;
import app.roster.clienttable.savedviews.SavedViews;
import app.roster.clienttable.savedviews.ViewContent;
import app.roster.kernel.Settings;
import app.roster.tags.TagId;
import app.roster.web.clienttable.Arrangement;
import app.roster.web.clienttable.ClientsView;
import app.roster.web.clienttable.LayoutDrafts;
import app.roster.web.clienttable.TablePlace;
import app.roster.web.clienttable.TagFilter;
import app.roster.web.security.SignedIn;
import app.roster.web.shell.Notices;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The view the page shows instead of the Pro's own table. The address names it; one that says the
 * view was changed brings search and tags itself, and the columns come from the draft.
 */
@Named
@ViewScoped
public class ShownView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String OWN = "own";

  @Inject private SavedViews views;
  @Inject private TableLayouts layouts;
  @Inject private Arrangement arrangement;
  @Inject private LayoutDrafts drafts;
  @Inject private TablePlace place;
  @Inject private ClientsView table;
  @Inject private TagFilter tags;
  @Inject private SignedIn signedIn;
  @Inject private Notices notices;
  @Inject private Settings settings;

  private String address;
  private boolean touched;
  private SavedView shown;

  /** Called once the parameters of the address are known, before the table takes its own. */
  public void load() {
    if (!table.isActive()) {
      return;
    }
    if (!isNamed() && table.comeBack()) {
      address = place.saved();
      touched = place.isChanged();
    }
    if (!isNamed()) {
      first().ifPresent(this::open);
    } else if (!OWN.equals(address)) {
      find(address).ifPresentOrElse(this::open, this::tellGone);
    }
    place.show(getPlace(), isChanged());
  }

  private boolean isNamed() {
    return address != null && !address.isEmpty();
  }

  private void tellGone() {
    boolean alone = signedIn.workplaces().size() == 1;
    notices.warn("clienttable", alone ? "savedView.gone" : "savedView.goneOrElsewhere");
  }

  /** What the team has chosen for those who have arranged nothing yet. */
  private Optional<SavedView> first() {
    return layouts.isArranged(signedIn.actor())
        ? Optional.empty()
        : views.preferred(signedIn.actor());
  }

  private Optional<SavedView> find(String id) {
    try {
      return views.find(signedIn.actor(), new SavedViewId(id));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  private void open(SavedView view) {
    shown = view;
    ViewContent content = view.content();
    // An address that names a view and no change of it asks for what was saved.
    Optional<Layout> draft = touched || !isNamed() ? drafts.find(getId()) : Optional.empty();
    arrangement.show(getId(), draft.orElse(content.layout()), content.layout());
    // Somebody who searches right away means to.
    boolean narrowed = !table.getSearch().isEmpty() || tags.getCount() > 0;
    if (!touched && (isNamed() || !narrowed)) {
      table.setSearch(content.search());
      tags.setAddress(
          content.tags().stream().map(TagId::value).sorted().collect(Collectors.joining(",")));
    }
  }

  /** Goes on with a view as it is saved by now; what the table shows stays as it is. */
  void goOn(SavedViewId id) {
    views.find(signedIn.actor(), id).ifPresent(this::goOn);
  }

  private void goOn(SavedView view) {
    Layout now = content().layout();
    if (drafts.find(getId()).filter(now::equals).isPresent()) {
      drafts.forget(getId());
    }
    shown = view;
    arrangement.show(getId(), now, view.content().layout());
    arrangement.keep();
    place.show(getId(), isChanged());
  }

  /**
   * Takes note of name, sharing and default. Another content somebody saved meanwhile is not what
   * this page was made from: it keeps its version, so that saving over it asks first.
   */
  void relabel(SavedViewId id) {
    views
        .find(signedIn.actor(), id)
        .ifPresent(view -> shown = sees(view) ? view : shown.called(view.line()));
  }

  private boolean sees(SavedView view) {
    return view.content().equals(shown.content());
  }

  /** Forgets what is not saved. */
  void discard() {
    drafts.forget(getId());
  }

  /**
   * Makes what the table shows the Pro's own table.
   *
   * @throws StaleLayoutException if they have arranged one meanwhile
   */
  void adopt() {
    layouts.save(signedIn.actor(), content().layout().over(Layout.initial().version()));
    discard();
  }

  /** What the table shows now. */
  ViewContent content() {
    return new ViewContent(arrangement.layout(), table.getSearch(), tags.getWanted());
  }

  SavedView view() {
    return shown;
  }

  public boolean isShown() {
    return shown != null;
  }

  public String getId() {
    return shown == null ? "" : shown.line().id().value();
  }

  /**
   * What the address says from now on: a view, the own table where it was asked for, or nothing.
   */
  public String getPlace() {
    return shown == null && OWN.equals(address) ? OWN : getId();
  }

  public String getName() {
    return shown == null ? "" : shown.line().name();
  }

  public boolean isOwn() {
    return shown != null && shown.line().own();
  }

  public boolean isShared() {
    return shown != null && shown.line().shared();
  }

  public boolean isPreferred() {
    return shown != null && shown.line().preferred();
  }

  /** Whether the person may change it, as far as pages offer it. */
  public boolean isChangeable() {
    return isOwn() || isShared() && signedIn.isLead();
  }

  /** Whether the person may make it the first one of the team, or no more. */
  public boolean isPreferable() {
    return isShared() && signedIn.isLead();
  }

  /** Whether the table shows something else than what was saved. */
  public boolean isChanged() {
    return shown != null && !content().equals(shown.content());
  }

  /** Whether it can become the own table, which costs nobody a table they have arranged. */
  public boolean isAdoptable() {
    return isChanged() && !layouts.isArranged(signedIn.actor());
  }

  /** Whether a tag is gone by which it was narrowed. */
  public boolean isNarrowerOnce() {
    return shown != null && shown.narrowerOnce();
  }

  /** The address to hand on. */
  public String getLink() {
    return settings.application() + "clients?saved=" + getId();
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(String address) {
    this.address = address;
  }

  public String getTouched() {
    return touched ? "1" : "";
  }

  public void setTouched(String touched) {
    this.touched = "1".equals(touched);
  }
}
