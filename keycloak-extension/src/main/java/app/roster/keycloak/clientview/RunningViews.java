package app.roster.keycloak.clientview;

import app.roster.keycloak.clientview.right.Standings;
import app.roster.keycloak.clientview.right.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Starts, judges and ends views: the record, the session and the event always together. */
public final class RunningViews {

  private static final Logger LOG = Logger.getLogger(RunningViews.class);

  // One write in half a minute is enough to tell an idle view from a used one.
  private static final int TOUCH_SECONDS = 30;

  private final KeycloakSession session;
  private final RealmModel realm;
  private final Clock clock;
  private final ClientViews records;
  private final ViewSessions sessions;
  private final ViewEvents events;

  public RunningViews(KeycloakSession session, RealmModel realm, Clock clock) {
    this.session = session;
    this.realm = realm;
    this.clock = clock;
    this.records = new ClientViews(session);
    this.sessions = new ViewSessions(session, realm);
    this.events = new ViewEvents(session, realm);
  }

  public ClientViews records() {
    return records;
  }

  /**
   * The view this request leads to: the running one with the same key, or a new one. Starts in
   * parallel meet at the unique key and then at the row lock, so all of them get one view.
   *
   * @return the view, locked until the transaction ends; empty when it ended while we waited
   */
  public Optional<ClientViewEntity> open(ViewRequest request, Duration cap) {
    try {
      KeycloakModelUtils.runJobInTransaction(
          session.getKeycloakSessionFactory(),
          session.getContext(),
          inner -> new ViewClaim(inner, realm.getId(), clock).claim(request, cap));
    } catch (ModelDuplicateException e) {
      LOG.debugf("client view of %s: a parallel start came first", request.subjectId());
    }
    return records.lockOpen(request.openKey());
  }

  /**
   * The running view of this request if it still is the one named: renewal must not start another
   * one after an end, or it would undo the end.
   */
  public Optional<ClientViewEntity> renew(ViewRequest request, String sessionId) {
    return records
        .lockOpen(request.openKey())
        .filter(view -> view.sessionId().equals(sessionId))
        .filter(view -> causeToEnd(view).isEmpty());
  }

  /** The session of an open view, made on the first call. */
  public UserSessionModel sessionOf(ClientViewEntity view, UserModel subject, ClientModel client) {
    Optional<UserSessionModel> live = sessions.live(view.sessionId());
    UserSessionModel userSession = live.orElseGet(() -> sessions.create(view, subject, client));
    if (!view.isStarted()) {
      view.started(clock.instant());
      events.started(view, client);
      ViewMeters.started();
    }
    touch(userSession);
    return userSession;
  }

  /** Notes that the view is in use. */
  public void touch(UserSessionModel userSession) {
    int now = Math.toIntExact(clock.instant().getEpochSecond());
    if (now - userSession.getLastSessionRefresh() >= TOUCH_SECONDS) {
      userSession.setLastSessionRefresh(now);
    }
  }

  /** Why this view must not go on; empty while it may. */
  public Optional<String> causeToEnd(ClientViewEntity view) {
    Instant now = clock.instant();
    if (!now.isBefore(view.expiresAt())) {
      return Optional.of(EndCause.CAP_REACHED.name());
    }
    Optional<UserSessionModel> own = sessions.live(view.sessionId());
    if (view.isStarted() && own.isEmpty()) {
      return Optional.of(EndCause.SESSION_ENDED.name());
    }
    if (own.isPresent() && isIdle(own.get(), now)) {
      return Optional.of(EndCause.IDLE.name());
    }
    if (sessions.live(view.actorSessionId()).isEmpty()) {
      return Optional.of(EndCause.ACTOR_SIGNED_OUT.name());
    }
    Verdict verdict =
        new Standings(session, realm)
            .judge(view.actorId(), view.subjectId(), view.organizationId());
    return verdict == Verdict.ALLOWED ? Optional.empty() : Optional.of(verdict.cause());
  }

  private static boolean isIdle(UserSessionModel userSession, Instant now) {
    Duration unused =
        Duration.ofSeconds(now.getEpochSecond() - userSession.getLastSessionRefresh());
    return userSession.getAuthenticatedClientSessions().values().stream()
        .map(clientSession -> ClientViewSettings.idle(clientSession.getClient()))
        .anyMatch(idle -> unused.compareTo(idle) > 0);
  }

  /** Ends each of these views whose right has gone. */
  public void recheck(List<ClientViewEntity> views) {
    views.forEach(view -> causeToEnd(view).ifPresent(cause -> end(view, cause)));
  }

  public void endAll(List<ClientViewEntity> views, String cause) {
    views.forEach(view -> end(view, cause));
  }

  /** Ends a view once; a second end changes nothing and says nothing. */
  public void end(ClientViewEntity view, String cause) {
    if (!records.end(view, clock.instant(), cause)) {
      return;
    }
    sessions.end(view.sessionId());
    if (view.isStarted()) {
      events.ended(view, cause);
      ViewMeters.ended(cause);
    }
  }
}
