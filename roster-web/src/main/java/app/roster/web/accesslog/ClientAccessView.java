package app.roster.web.accesslog;

import app.roster.accesslog.ViewHistory;
import app.roster.accesslog.ViewRecord;
import app.roster.identity.AccessToken;
import app.roster.identity.RefusedException;
import app.roster.identity.UnavailableException;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.Page;
import app.roster.kernel.PageRequest;
import app.roster.kernel.UserId;
import app.roster.web.security.SignedIn;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
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
  private int first;
  private boolean read;
  private ViewPages page;

  /** The page names the client in its address, once; later requests come from the same page. */
  @PostConstruct
  void open() {
    Map<String, String> address =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    client = address.get("id");
    first = ViewPages.first(address.get("from"));
  }

  private ViewPages page() {
    if (!read) {
      page = load();
      read = true;
    }
    return page;
  }

  private ViewPages load() {
    try {
      Page<ViewRecord> views =
          history.of(
              signedIn.actor(),
              new AccessToken(signedIn.token()),
              client(client),
              new PageRequest(first, ViewPages.SIZE));
      return new ViewPages(views.items().stream().map(words::line).toList(), first, views.total());
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

  /** Whether Keycloak does not answer. */
  public boolean isUnreachable() {
    return page() == null;
  }

  public List<ViewLine> getLines() {
    return page() == null ? List.of() : page().lines();
  }

  public boolean isWithNewer() {
    return page() != null && page().hasNewer();
  }

  public boolean isWithOlder() {
    return page() != null && page().hasOlder();
  }

  public int getNewer() {
    return page().newer();
  }

  public int getOlder() {
    return page().older();
  }
}
