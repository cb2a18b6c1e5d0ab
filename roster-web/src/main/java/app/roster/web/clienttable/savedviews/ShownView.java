package app.roster.web.clienttable.savedviews;

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
    if (!table.isActive() || OWN.equals(address)) {
      return;
    }
    if (address == null || address.isEmpty()) {
      first().ifPresent(this::open);
      return;
    }
    find(address).ifPresentOrElse(this::open, () -> notices.warn("clienttable", "savedView.gone"));
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
    if (touched) {
      arrangement.show(getId(), drafts.find(getId()).orElse(content.layout()));
      return;
    }
    drafts.forget(getId());
    arrangement.show(getId(), content.layout());
    // Somebody who searches right away means to.
    boolean narrowed = !table.getSearch().isEmpty() || tags.getCount() > 0;
    if (!narrowed || address != null && !address.isEmpty()) {
      table.setSearch(content.search());
      tags.setAddress(
          content.tags().stream().map(TagId::value).sorted().collect(Collectors.joining(",")));
    }
  }

  /** Takes note of what became of the view; what the table shows stays as it is. */
  void reread(SavedViewId id) {
    views
        .find(signedIn.actor(), id)
        .ifPresent(
            view -> {
              shown = view;
              arrangement.show(getId(), arrangement.layout());
              drafts.keep(getId(), arrangement.layout());
            });
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
