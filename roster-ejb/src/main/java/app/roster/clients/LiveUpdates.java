package app.roster.clients;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Hands committed changes to whoever keeps pages open. A listener list and not an observer in the
 * web module, because CDI events fired in the EJB module do not reach beans of the WAR.
 */
@ApplicationScoped
public class LiveUpdates {

  private final List<Consumer<RosterChanged>> listeners = new CopyOnWriteArrayList<>();

  /** Calls the listener after each committed change, on the thread that committed it. */
  public void listen(Consumer<RosterChanged> listener) {
    listeners.add(listener);
  }

  public void forget(Consumer<RosterChanged> listener) {
    listeners.remove(listener);
  }

  void pass(@Observes(during = TransactionPhase.AFTER_SUCCESS) RosterChanged change) {
    listeners.forEach(listener -> listener.accept(change));
  }
}
