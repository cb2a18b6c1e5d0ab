package app.roster.web.shell;

import app.roster.clients.LiveUpdates;
import app.roster.clients.RosterChanged;
import app.roster.kernel.OrganizationId;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.Session;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The open pages of each organization on this node. A message says only what kind of thing changed;
 * the page then asks for the news with its own rights.
 */
@ApplicationScoped
public class LiveChannels {

  private final Map<Session, OrganizationId> pages = new ConcurrentHashMap<>();
  private final Consumer<RosterChanged> listener = this::push;

  @Inject private LiveUpdates updates;

  @PostConstruct
  void start() {
    updates.listen(listener);
  }

  @PreDestroy
  void stop() {
    updates.forget(listener);
  }

  void open(OrganizationId organization, Session page) {
    pages.put(page, organization);
  }

  void close(Session page) {
    pages.remove(page);
  }

  private void push(RosterChanged change) {
    pages.forEach(
        (page, organization) -> {
          if (organization.equals(change.organization()) && page.isOpen()) {
            page.getAsyncRemote().sendText(change.kind().name());
          }
        });
  }
}
