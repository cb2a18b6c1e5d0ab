package app.roster.web.clientview;

import app.roster.clientview.ClientViews;
import app.roster.web.security.SignedIn;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import java.io.Serializable;

/** Whether the Pro wants to be told no more that client view is permanent; asked once a session. */
@SessionScoped
class ViewRules implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private ClientViews clientViews;
  @Inject private SignedIn signedIn;

  private boolean known;
  private boolean understood;

  synchronized boolean areUnderstood() {
    if (!known) {
      understood = clientViews.hasUnderstood(signedIn.actor());
      known = true;
    }
    return understood;
  }

  synchronized void understand() {
    clientViews.understood(signedIn.actor());
    known = true;
    understood = true;
  }
}
