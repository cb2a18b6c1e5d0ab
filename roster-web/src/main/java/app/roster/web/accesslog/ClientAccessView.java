package app.roster.web.accesslog;

import app.roster.accesslog.ViewHistory;
import app.roster.accesslog.ViewRecord;
import app.roster.identity.AccessToken;
import app.roster.identity.UnavailableException;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.Page;
import app.roster.kernel.PageRequest;
import app.roster.kernel.UserId;
import app.roster.web.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** The tab of a client's page that says who of the team looked as this client. */
@Named("clientAccess")
@RequestScoped
public class ClientAccessView {

  @Inject private ViewHistory history;
  @Inject private SignedIn signedIn;
  @Inject private ViewWords words;

  private boolean read;
  private ViewPages page;

  private ViewPages page() {
    if (!read) {
      page = load();
      read = true;
    }
    return page;
  }

  private ViewPages load() {
    Map<String, String> address =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    int first = number(address.get("from"));
    try {
      Page<ViewRecord> views =
          history.of(
              signedIn.actor(),
              new AccessToken(signedIn.token()),
              client(address.get("id")),
              new PageRequest(first, ViewPages.SIZE));
      return new ViewPages(views.items().stream().map(words::line).toList(), first, views.total());
    } catch (UnavailableException noAnswer) {
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

  private static int number(String text) {
    return text != null && text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
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
