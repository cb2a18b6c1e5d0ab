package app.roster.web.clients;

import app.roster.access.Actor;
import app.roster.clients.Clients;
import app.roster.identity.AccessToken;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.RosterException;
import app.roster.kernel.UserId;
import app.roster.web.security.SignedIn;
import app.roster.web.shell.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.primefaces.PrimeFaces;

/**
 * What the menu of a row does with the client it names, once that is confirmed. The lists learn of
 * it through Keycloak's feed; until then a page shows the row as leaving.
 */
@Named
@RequestScoped
public class ClientActs {

  private static final String FEATURE = "clients";

  @Inject private Clients clients;
  @Inject private SignedIn signedIn;
  @Inject private Notices notices;

  private String client;

  /** An item of a menu names the client itself; a question names it in its form. */
  @PostConstruct
  void read() {
    client =
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .getRequestParameterMap()
            .get("client");
  }

  public void disconnect() {
    close("disconnectClient");
    act(clients::disconnect, "disconnected");
  }

  public void archive() {
    close("archiveClient");
    act(clients::archive, "archive.done");
  }

  public void restore() {
    act(clients::restore, "restore.done");
  }

  /** Says how it went; who is gone already needs no word, for the list shows it. */
  private void act(Act act, String done) {
    try {
      UserId user = user();
      String name = clients.details(signedIn.actor(), user).name();
      act.on(signedIn.actor(), new AccessToken(signedIn.token()), user);
      PrimeFaces.current().ajax().addCallbackParam("left", user.value());
      notices.success(FEATURE, done, name);
    } catch (NotFoundException alreadyGone) {
      client = null;
    } catch (RosterException refusal) {
      notices.refused(FEATURE, refusal);
    }
  }

  /** Not every page that acts has asked in a dialog of its own. */
  private static void close(String dialog) {
    PrimeFaces.current().executeScript("PrimeFaces.widgets." + dialog + "?.hide()");
  }

  private UserId user() {
    try {
      return new UserId(client);
    } catch (IllegalArgumentException notAnId) {
      throw new NotFoundException();
    }
  }

  public String getClient() {
    return client;
  }

  public void setClient(String client) {
    this.client = client;
  }

  private interface Act {
    void on(Actor actor, AccessToken token, UserId client);
  }
}
