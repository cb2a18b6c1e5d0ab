package app.roster.web.clientview;

import app.roster.clientview.ClientView;
import app.roster.kernel.UserId;
import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The client views of one browser session, by the random id in their addresses. The id means
 * nothing in another session.
 */
@SessionScoped
class OpenViews implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Map<String, OpenView> open = new HashMap<>();
  private final Set<String> ended = new HashSet<>();

  /** Adds a view; the same Keycloak session keeps the id its open tabs know. */
  synchronized String add(ClientView view, Instant now) {
    String id =
        idOf(view.client())
            .filter(known -> open.get(known).view().session().equals(view.session()))
            .orElseGet(OpenViews::randomId);
    open.put(id, new OpenView(view, now, now));
    return id;
  }

  synchronized Optional<OpenView> find(String id) {
    return Optional.ofNullable(open.get(id));
  }

  /** Notes that a view was used, and confirmed at Keycloak at that time. */
  synchronized void keep(String id, OpenView view) {
    open.computeIfPresent(id, (key, old) -> view);
  }

  /** Forgets a view; its tabs are told that it has ended. */
  synchronized Optional<OpenView> remove(String id) {
    OpenView removed = open.remove(id);
    if (removed != null) {
      ended.add(id);
    }
    return Optional.ofNullable(removed);
  }

  synchronized boolean hasEnded(String id) {
    return ended.contains(id);
  }

  synchronized boolean isAnyOpen() {
    return !open.isEmpty();
  }

  private Optional<String> idOf(UserId client) {
    return open.entrySet().stream()
        .filter(entry -> entry.getValue().view().client().equals(client))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static String randomId() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * A view with its times.
   *
   * @param confirmedAt when Keycloak last said that it runs
   * @param usedAt when a page last used it
   */
  record OpenView(ClientView view, Instant confirmedAt, Instant usedAt) implements Serializable {}
}
