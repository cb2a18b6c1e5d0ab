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
    Optional<String> cause = open.flatMap(views::causeToEnd);
    if (open.isPresent() && cause.isEmpty()) {
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
}
