package app.roster.web.clienttable;

import app.roster.clienttable.Layout;
import app.roster.clienttable.StaleLayoutException;
import app.roster.clienttable.TableColumns;
import app.roster.clienttable.TableLayouts;
import app.roster.web.security.SignedIn;
import app.roster.web.shell.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.function.UnaryOperator;

/**
 * The layout this page shows, and the way every change of it is kept: of the Pro's own for good, of
 * another one as a draft, while whose it is stays as it was.
 */
@ViewScoped
public class Arrangement implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private TableLayouts layouts;
  @Inject private SignedIn signedIn;
  @Inject private Notices notices;

  @Inject private LayoutDrafts drafts;
  @Inject private TablePlace place;

  private Layout layout;
  private String other;
  private Layout saved;

  @PostConstruct
  void open() {
    layout = layouts.of(signedIn.actor());
  }

  /**
   * Shows another layout than the Pro's own.
   *
   * @param name under which changes of it are kept as a draft
   * @param asSaved what changes are told by
   */
  public void show(String name, Layout shown, Layout asSaved) {
    other = name;
    layout = shown;
    saved = asSaved;
  }

  /** Keeps as a draft what is not saved of the layout; of the Pro's own everything is. */
  public void keep() {
    if (other == null) {
      return;
    }
    if (layout.equals(saved)) {
      drafts.forget(other);
    } else {
      drafts.keep(other, layout);
    }
  }

  /** The page shows something else than was saved, be it other rows alone. */
  void touch() {
    keep();
    place.change();
  }

  public Layout layout() {
    return layout;
  }

  /** Changes the layout and saves it; what another window saved meanwhile wins and is shown. */
  void change(UnaryOperator<Layout> how) {
    Layout changed = how.apply(layout);
    if (changed.equals(layout)) {
      return;
    }
    if (other != null) {
      layout = TableColumns.repaired(changed);
      touch();
      return;
    }
    try {
      layout = layouts.save(signedIn.actor(), changed);
    } catch (StaleLayoutException elsewhere) {
      open();
      notices.refused("clienttable", elsewhere);
    }
  }
}
