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
    return counts().pending() > 0;
  }

  /** What the circle shows: never wider than three characters. */
  public String getPendingBadge() {
    long pending = counts().pending();
    return pending > CAP ? CAP + "+" : Long.toString(pending);
  }

  /** The same for those who listen to the page. */
  public String getPendingSpoken() {
    return texts.of("clients", "tab.pending.spoken", counts().pending());
  }

  private RosterCounts counts() {
    if (counts == null) {
      counts = clients.counts(signedIn.actor());
    }
    return counts;
  }
}
