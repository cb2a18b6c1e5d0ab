package app.roster.web.clienttable;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;

/** Where in the list a Pro was when they left the page, to come back to after a client view. */
@SessionScoped
class TablePlace implements Serializable {

  private static final long serialVersionUID = 1L;

  private String search = "";
  private int first;

  void remember(String typed, int firstRow) {
    search = typed;
    first = firstRow;
  }

  String search() {
    return search;
  }

  int first() {
    return first;
  }
}
