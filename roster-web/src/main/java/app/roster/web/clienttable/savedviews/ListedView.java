package app.roster.web.clienttable.savedviews;

import app.roster.clienttable.savedviews.ViewLine;

/** A view as the list shows it. A class with getters: EL does not read records. */
public final class ListedView {

  private final ViewLine line;

  ListedView(ViewLine line) {
    this.line = line;
  }

  public String getId() {
    return line.id().value();
  }

  public String getName() {
    return line.name();
  }

  public boolean isPreferred() {
    return line.preferred();
  }
}
