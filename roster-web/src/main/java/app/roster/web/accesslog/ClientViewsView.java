package app.roster.web.accesslog;

import app.roster.accesslog.ViewHistory;
import app.roster.identity.AccessToken;
import app.roster.identity.RefusedException;
import app.roster.identity.UnavailableException;
import app.roster.web.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The page on which a team sees who of them looked as which client. */
@Named("clientViews")
@RequestScoped
public class ClientViewsView {

  @Inject private ViewHistory history;
  @Inject private SignedIn signedIn;
  @Inject private ViewWords words;

  private String first;
  private ViewPage page;

  /** Reads one page; null afterwards if Keycloak does not answer. */
  public void load() {
    AccessToken token = new AccessToken(signedIn.token());
    try {
      page =
          ViewPage.read(first, wanted -> history.ofClients(signedIn.actor(), token, wanted), words);
    } catch (UnavailableException | RefusedException noAnswer) {
      page = null;
    }
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
