package app.roster.web.accesslog;

import app.roster.accesslog.ViewHistory;
import app.roster.identity.AccessToken;
import app.roster.identity.RefusedException;
import app.roster.identity.UnavailableException;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.UserId;
import app.roster.web.security.SignedIn;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;

/** The tab of a client's page that says who of the team looked as this client. */
@Named("clientAccess")
@ViewScoped
public class ClientAccessView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private ViewHistory history;
  @Inject private SignedIn signedIn;
  @Inject private ViewWords words;

  private String client;
  private String first;
  private boolean read;
  private ViewPage page;

  /** The page names the client in its address, once; later requests come from the same page. */
  @PostConstruct
  void open() {
    Map<String, String> address =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    client = address.get("id");
    first = address.get("from");
  }

  /** What is shown; null if Keycloak does not answer. */
  public ViewPage getPage() {
    if (!read) {
      page = load();
      read = true;
    }
    return page;
  }

  private ViewPage load() {
    try {
      AccessToken token = new AccessToken(signedIn.token());
      return ViewPage.read(
          first, wanted -> history.of(signedIn.actor(), token, client(client), wanted), words);
    } catch (UnavailableException | RefusedException noAnswer) {
      return null;
    }
  }

  private static UserId client(String id) {
    try {
      return new UserId(id);
    } catch (IllegalArgumentException notAnId) {
      throw new NotFoundException();
    }
  }
}
