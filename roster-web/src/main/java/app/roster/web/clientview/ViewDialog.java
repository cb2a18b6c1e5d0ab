package app.roster.web.clientview;

import app.roster.access.ClientViewUse;
import app.roster.account.Workplace;
import app.roster.clientview.ViewReason;
import app.roster.web.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What is asked before a client view begins. */
@Named
@RequestScoped
public class ViewDialog {

  @Inject private SignedIn signedIn;
  @Inject private ViewRules rules;

  /** Whether the organization lets its Pros look at clients; Keycloak decides. */
  public boolean isOffered() {
    return use() != ClientViewUse.OFF;
  }

  public boolean isReasonRequired() {
    return use() == ClientViewUse.WITH_REASON;
  }

  /** Whether the dialog comes up by itself: for a reason, or until the rules were understood. */
  public boolean isAsked() {
    return isReasonRequired() || !rules.areUnderstood();
  }

  public int getReasonLimit() {
    return ViewReason.LIMIT;
  }

  private ClientViewUse use() {
    return signedIn.workplace().map(Workplace::clientView).orElse(ClientViewUse.OFF);
  }
}
