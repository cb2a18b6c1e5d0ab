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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The open pages of each organization on this node. A message says only what kind of thing changed;
 * the page then asks for the news with its own rights.
 */
@ApplicationScoped
public class LiveChannels {

  private final Map<OrganizationId, Set<Session>> pages = new ConcurrentHashMap<>();
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
    pages.computeIfAbsent(organization, id -> ConcurrentHashMap.newKeySet()).add(page);
  }

  void close(OrganizationId organization, Session page) {
    pages.computeIfPresent(
        organization,
        (id, open) -> {
          open.remove(page);
          return open.isEmpty() ? null : open;
        });
  }

  private void push(RosterChanged change) {
    pages.getOrDefault(change.organization(), Set.of()).stream()
        .filter(Session::isOpen)
        .forEach(page -> page.getAsyncRemote().sendText(change.kind().name()));
  }
}
