package app.roster.web.clients;

import app.roster.clients.Clients;
import app.roster.clients.RosterCounts;
import app.roster.web.security.SignedIn;
import app.roster.web.shell.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** How many people stand behind each tab of the Clients page. */
@Named
@RequestScoped
public class RosterTabs {

  private static final long CAP = 99;

  @Inject private Clients clients;
  @Inject private SignedIn signedIn;
  @Inject private Texts texts;

  private RosterCounts counts;

  public boolean isAnyPending() {
    return waiting() > 0;
  }

  /** What the circle shows: never wider than three characters. */
  public String getPendingBadge() {
    return waiting() > CAP ? CAP + "+" : Long.toString(waiting());
  }

  /** The same for those who listen to the page. */
  public String getPendingSpoken() {
    return counts().requests() == 0
        ? texts.of("clients", "tab.pending.spoken", counts().pending())
        : texts.of("clients", "tab.requests.spoken", counts().pending(), counts().requests());
  }

  /** Invitations wait for the person, requests for the Pro; the circle counts both. */
  private long waiting() {
    return counts().pending() + counts().requests();
  }

  private RosterCounts counts() {
    if (counts == null) {
      counts = clients.counts(signedIn.actor());
    }
    return counts;
  }
}
