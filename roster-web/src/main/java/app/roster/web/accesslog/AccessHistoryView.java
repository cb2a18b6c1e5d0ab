package app.roster.web.accesslog;

import app.roster.accesslog.ViewHistory;
import app.roster.identity.AccessToken;
import app.roster.identity.RefusedException;
import app.roster.identity.UnavailableException;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.RosterException;
import app.roster.web.security.SignedIn;
import app.roster.web.shell.Notices;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
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
  private ViewPage page;

  /** Reads one page; null afterwards if Keycloak does not answer. */
  public void load() {
    try {
      page = ViewPage.read(first, wanted -> history.own(signedIn.actor(), token(), wanted), words);
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

  /** What is shown; null if Keycloak does not answer. */
  public ViewPage getPage() {
    return page;
  }

  public String getFirst() {
    return first;
  }

  public void setFirst(String first) {
    this.first = first;
  }
}
