package app.roster.clients.feed;

import app.roster.clients.RosterChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hears what pages would hear. */
@ApplicationScoped
class HeardChanges {

  private final List<String> heard = new CopyOnWriteArrayList<>();

  void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) RosterChanged changed) {
    heard.add(changed.organization() + " " + changed.kind());
  }

  List<String> all() {
    return List.copyOf(heard);
  }

  void forget() {
    heard.clear();
  }
}
