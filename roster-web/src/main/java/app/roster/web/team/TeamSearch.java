package app.roster.web.team;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;

/** What is searched for on the Team page, if there is enough to look for. */
@Named
@ViewScoped
public class TeamSearch implements Serializable {

  private static final long serialVersionUID = 1L;

  private boolean offered;
  private String text = "";

  void offer(boolean wanted) {
    offered = wanted;
  }

  boolean isEmpty() {
    return text.isBlank();
  }

  /** Whether the page has the search, and a choice of rows per page. */
  public boolean isOffered() {
    return offered;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text == null ? "" : text;
  }
}
