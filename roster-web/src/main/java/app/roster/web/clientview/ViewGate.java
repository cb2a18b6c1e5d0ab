package app.roster.web.clientview;

import app.roster.clientview.ClientView;
import app.roster.clientview.ClientViews;
import app.roster.clientview.ViewEndedException;
import app.roster.clientview.ViewReason;
import app.roster.identity.AccessToken;
import app.roster.kernel.UserId;
import app.roster.web.clientview.OpenViews.OpenView;
import app.roster.web.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Opens, passes and closes the client views of the signed-in Pro. */
@RequestScoped
class ViewGate {

  /** Reads may trust an answer this old; writes never. */
  private static final Duration TRUST = Duration.ofSeconds(2);

  private static final Duration IDLE_LIMIT = Duration.ofMinutes(5);

  @Inject private OpenViews views;
  @Inject private ClientViews clientViews;
  @Inject private SignedIn signedIn;
  @Inject private Clock clock;

  /** Starts a view on a client and gives the id for its addresses. */
  String open(UserId client, Optional<ViewReason> reason) {
    ClientView view = clientViews.start(signedIn.actor(), token(), client, reason);
    return views.add(view, clock.instant());
  }

  /**
   * The view with that id, after Keycloak confirmed it.
   *
   * @return empty if there never was one in this session
   * @throws ViewEndedException if there was one, but no more
   */
  Optional<ClientView> pass(String id, boolean reading) {
    if (views.hasEnded(id)) {
      throw new ViewEndedException();
    }
    return views.find(id).map(view -> confirmed(id, view, reading));
  }

  /** Ends a view; forgets it first, so that it has ended here whatever Keycloak answers. */
  void close(String id) {
    views.remove(id).ifPresent(open -> clientViews.end(open.view(), token()));
  }

  private ClientView confirmed(String id, OpenView open, boolean reading) {
    Instant now = clock.instant();
    if (now.isAfter(open.usedAt().plus(IDLE_LIMIT))) {
      close(id);
      throw new ViewEndedException();
    }
    if (reading && now.isBefore(open.confirmedAt().plus(TRUST))) {
      views.keep(id, new OpenView(open.view(), open.confirmedAt(), now));
      return open.view();
    }
    try {
      ClientView view = clientViews.confirm(open.view(), token());
      views.keep(id, new OpenView(view, now, now));
      return view;
    } catch (ViewEndedException ended) {
      views.remove(id);
      throw ended;
    }
  }

  private AccessToken token() {
    return new AccessToken(signedIn.token());
  }
}
