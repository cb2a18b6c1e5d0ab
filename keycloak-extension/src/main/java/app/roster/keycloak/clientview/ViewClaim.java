package app.roster.keycloak.clientview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** The first step of a start, in a transaction of its own: see that one open record exists. */
final class ViewClaim {

  private final KeycloakSession session;
  private final RealmModel realm;
  private final Clock clock;

  ViewClaim(KeycloakSession session, String realmId, Clock clock) {
    this.session = session;
    this.realm = session.realms().getRealm(realmId);
    this.clock = clock;
  }

  void claim(ViewRequest request, Duration cap) {
    RunningViews views = new RunningViews(session, realm, clock);
    Optional<ClientViewEntity> open = views.records().lockOpen(request.openKey());
    Optional<String> cause = open.flatMap(view -> causeToEnd(views, view, request));
    if (open.isPresent() && cause.isEmpty()) {
      request.reason().ifPresent(open.get()::because);
      return;
    }
    open.ifPresent(view -> views.end(view, cause.orElseThrow()));
    Instant now = clock.instant();
    ViewNames names = ViewNames.of(session, realm, request);
    views
        .records()
        .add(
            new ClientViewEntity(
                KeycloakModelUtils.generateId(), request, names, now, now.plus(cap)));
  }

  /** Another reason makes another view: the client reads each of them. */
  private static Optional<String> causeToEnd(
      RunningViews views, ClientViewEntity view, ViewRequest request) {
    Optional<String> cause = views.causeToEnd(view);
    return cause.isEmpty() && !view.isFor(request.reason())
        ? Optional.of(EndCause.STOPPED_BY_ACTOR.name())
        : cause;
  }
}
