package app.roster.web.clienttable;

import app.roster.clienttable.Layout;
import app.roster.clienttable.StaleLayoutException;
import app.roster.clienttable.TableLayouts;
import app.roster.web.security.SignedIn;
import app.roster.web.shell.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.function.UnaryOperator;

/** The layout this page shows, and the way every change of it is kept. */
@ViewScoped
public class Arrangement implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private TableLayouts layouts;
  @Inject private SignedIn signedIn;
  @Inject private Notices notices;

  private Layout layout;

  @PostConstruct
  void open() {
    layout = layouts.of(signedIn.actor());
  }

  Layout layout() {
    return layout;
  }

  /** Changes the layout and saves it; what another window saved meanwhile wins and is shown. */
  void change(UnaryOperator<Layout> how) {
    Layout changed = how.apply(layout);
    if (changed.equals(layout)) {
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
