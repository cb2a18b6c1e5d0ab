package app.roster.web.clientview;

import app.roster.access.Actor;
import app.roster.clientview.ClientView;
import app.roster.kernel.UserId;
import app.roster.web.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;

/**
 * Whose data this request is about and who acts. Every page of client data takes both from here and
 * from nowhere else.
 */
@Named("subject")
@RequestScoped
public class SubjectContext {

  @Inject private SignedIn signedIn;
  @Inject private OpenViews views;

  private String viewId;
  private ClientView view;

  /** The signed-in person, in client view too; carries the view's id there. */
  public Actor actor() {
    return view == null
        ? signedIn.actor()
        : Actor.pro(signedIn.getUser(), view.organization())
            .inView(view.session())
            .from(signedIn.source());
  }

  /** The person whose data is shown and written: the client of the view, else oneself. */
  public UserId subject() {
    return view == null ? signedIn.getUser() : view.client();
  }

  public boolean isInClientView() {
    return view != null;
  }

  /** Part of every address inside a view, such as {@code /view/x}; empty outside. */
  public String prefix() {
    return view == null ? "" : "/view/" + viewId;
  }

  /** Id of the view in addresses, for the banner's Cancel; null outside a view. */
  public String getViewId() {
    return viewId;
  }

  /** First and last name of the client; null outside a view. */
  public String getClientName() {
    return view == null ? null : view.clientName();
  }

  /** Why the Pro looks; empty if they gave no reason, and outside a view. */
  public String getViewReason() {
    return view == null ? "" : view.reason().orElse("");
  }

  /** When the view ends by itself; null outside a view. */
  public Instant getViewEnd() {
    return view == null ? null : view.until();
  }

  /** Whether a view runs in another tab: pages that show oneself then say so. */
  public boolean isViewingElsewhere() {
    return view == null && views.isAnyOpen();
  }

  void enter(String id, ClientView running) {
    viewId = id;
    view = running;
  }
}
