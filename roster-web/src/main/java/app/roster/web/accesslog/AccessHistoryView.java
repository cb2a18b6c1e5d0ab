package app.roster.web.accesslog;

import app.roster.accesslog.ViewHistory;
import app.roster.accesslog.ViewRecord;
import app.roster.identity.AccessToken;
import app.roster.identity.RefusedException;
import app.roster.identity.UnavailableException;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.Page;
import app.roster.kernel.PageRequest;
import app.roster.kernel.RosterException;
import app.roster.web.security.SignedIn;
import app.roster.web.shell.Notices;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;

/** The page on which people see who looked at their data, and end a view that runs. */
@Named("accessHistory")
@ViewScoped
public class AccessHistoryView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private ViewHistory history;
  @Inject private SignedIn signedIn;
  @Inject private ViewWords words;
  @Inject private Notices notices;

  private String first;
  private ViewPages page;

  /** Reads one page; null afterwards if Keycloak does not answer. */
  public void load() {
    int begin = ViewPages.first(first);
    try {
      Page<ViewRecord> views =
          history.own(signedIn.actor(), token(), new PageRequest(begin, ViewPages.SIZE));
      page = new ViewPages(views.items().stream().map(words::line).toList(), begin, views.total());
    } catch (UnavailableException | RefusedException noAnswer) {
      page = null;
    }
  }

  /** Ends a view; whoever looks is out with the next click. */
  public void end(ViewLine line) {
    try {
      history.end(signedIn.actor(), token(), line.getSession());
      notices.success(ViewWords.FEATURE, "ended", line.getActor());
    } catch (NotFoundException endedMeanwhile) {
      notices.success(ViewWords.FEATURE, "ended.already", line.getActor());
    } catch (RosterException refusal) {
      notices.refused(ViewWords.FEATURE, refusal);
    }
    load();
    // The button that had the focus is gone.
    PrimeFaces.current().executeScript("document.getElementById('view-list').focus()");
  }

  private AccessToken token() {
    return new AccessToken(signedIn.token());
  }

  public boolean isUnreachable() {
    return page == null;
  }

  public List<ViewLine> getLines() {
    return page == null ? List.of() : page.lines();
  }

  public boolean isWithNewer() {
    return page != null && page.hasNewer();
  }

  public boolean isWithOlder() {
    return page != null && page.hasOlder();
  }

  public int getNewer() {
    return page.newer();
  }

  public int getOlder() {
    return page.older();
  }

  public String getFirst() {
    return first;
  }

  public void setFirst(String first) {
    this.first = first;
  }
}
