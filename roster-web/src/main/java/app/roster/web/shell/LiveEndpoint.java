package app.roster.web.shell;

import app.roster.account.Workplace;
import app.roster.account.Workplaces;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.UserId;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Channel from the server to one open page, for an organization the person is a Pro of. */
@ServerEndpoint(value = "/live", configurator = LiveHandshake.class)
public class LiveEndpoint {

  @Inject private LiveChannels channels;
  @Inject private Workplaces workplaces;

  @OnOpen
  public void open(Session page) throws IOException {
    Optional<OrganizationId> organization = wanted(page);
    if (organization.isEmpty()) {
      page.close(new CloseReason(CloseCodes.VIOLATED_POLICY, "no such organization"));
      return;
    }
    channels.open(organization.get(), page);
  }

  /** Pages only listen; a word now and then keeps proxies from cutting the line. */
  @OnMessage(maxMessageSize = 16)
  public void ignore(String heartbeat) {}

  @OnClose
  public void close(Session page) {
    channels.close(page);
  }

  private Optional<OrganizationId> wanted(Session page) {
    List<String> named = page.getRequestParameterMap().getOrDefault("organization", List.of());
    return workplaces.of(new UserId(page.getUserPrincipal().getName())).stream()
        .map(Workplace::organization)
        .filter(organization -> named.contains(organization.value()))
        .findFirst();
  }
}
