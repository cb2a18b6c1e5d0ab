package app.roster.web.clientview;

import app.roster.access.Actor;
import app.roster.kernel.UserId;
import app.roster.web.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Whose data this request is about and who acts. Every page of client data takes both from here and
 * from nowhere else.
 */
@Named("subject")
@RequestScoped
public class SubjectContext {

  @Inject private SignedIn signedIn;

  private RunningView view;

  /** The signed-in person, in client view too; carries the view's id there. */
  public Actor actor() {
    return view == null ? signedIn.actor() : signedIn.actor().inView(view.session());
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
    return view == null ? "" : "/view/" + view.id();
  }

  /** The view of this request, for the banner; null outside a view. */
  public RunningView getView() {
    return view;
  }

  void enter(RunningView running) {
    view = running;
  }
}
