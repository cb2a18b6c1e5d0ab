package app.roster.web.clients;

import app.roster.clients.Clients;
import app.roster.identity.AccessToken;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.RosterException;
import app.roster.kernel.UserId;
import app.roster.web.security.SignedIn;
import app.roster.web.shell.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.primefaces.PrimeFaces;

/** Ends the connection with the client named in a row of the list, once that is confirmed. */
@Named
@RequestScoped
public class Disconnection {

  private static final String FEATURE = "clients";

  @Inject private Clients clients;
  @Inject private SignedIn signedIn;
  @Inject private Notices notices;

  private String client;

  /** Says how it went; who is gone already needs no word, for the list shows it. */
  public void confirm() {
    PrimeFaces.current().executeScript("PF('disconnectClient').hide()");
    try {
      UserId user = user();
      String name = clients.details(signedIn.actor(), user).name();
      clients.disconnect(signedIn.actor(), new AccessToken(signedIn.token()), user);
      // The list learns of it through Keycloak's feed; until then the page shows the row as
      // leaving.
      PrimeFaces.current().ajax().addCallbackParam("disconnected", user.value());
      notices.success(FEATURE, "disconnected", name);
    } catch (NotFoundException alreadyGone) {
      client = null;
    } catch (RosterException refusal) {
      notices.refused(FEATURE, refusal);
    }
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
}
