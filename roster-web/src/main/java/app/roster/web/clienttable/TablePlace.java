package app.roster.web.clienttable;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;

/** Where in the list a Pro was when they left the page, to come back to after a client view. */
@SessionScoped
class TablePlace implements Serializable {

  private static final long serialVersionUID = 1L;

  private String search = "";
  private String tags = "";
  private int first;

  void remember(String typed, String chosenTags, int firstRow) {
    search = typed;
    tags = chosenTags;
    first = firstRow;
  }

  String search() {
    return search;
  }

  String tags() {
    return tags;
  }

  int first() {
    return first;
  }
}
