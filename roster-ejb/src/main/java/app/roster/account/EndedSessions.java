package app.roster.account;

import app.roster.kernel.Settings;
import app.roster.kernel.UserId;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Sessions that Keycloak has ended: known to all nodes, refused by all. */
@Stateless
public class EndedSessions {

  @PersistenceContext(unitName = "roster")
  private EntityManager entities;

  @Inject private SigningKeys keys;
  @Inject private Settings settings;
  @Inject private Clock clock;

  /**
   * Takes a logout token of Keycloak.
   *
   * @return whether it was a good one; a bad one ends nothing
   */
  public boolean accept(String text) {
    Instant now = clock.instant();
    Set<String> ours = Set.of(settings.appClientId(), settings.clientViewClient().id());
    Optional<LogoutToken> token =
        LogoutToken.parse(text)
            .filter(found -> found.ends(settings.realm().toString(), ours, now))
            .filter(
                found -> found.keyId().flatMap(keys::find).filter(found::isSignedBy).isPresent());
    token.ifPresent(found -> write(found, now));
    return token.isPresent();
  }

  /**
   * Whether a session has been ended.
   *
   * @param session id of the session in Keycloak, from the verified token
   * @param startedAt when the person signed in: an end without session id ends older ones only
   */
  public boolean contains(String session, UserId user, Instant startedAt) {
    return !entities
        .createNativeQuery(
            """
            select 1 from ended_session where session_id = :session
            union all
            select 1 from ended_session
             where session_id is null and user_id = :user and ended_at >= :started
            """)
        .setParameter("session", session)
        .setParameter("user", user.value())
        .setParameter("started", startedAt)
        .getResultList()
        .isEmpty();
  }

  private void write(LogoutToken token, Instant now) {
    entities
        .createNativeQuery(
            """
            insert into ended_session (token_id, session_id, user_id, ended_at)
            values (:id, cast(:session as varchar), cast(:user as varchar), :at)
            on conflict (token_id) do nothing
            """)
        .setParameter("id", token.id().orElseThrow())
        .setParameter("session", token.session().orElse(null))
        .setParameter("user", token.user().orElse(null))
        .setParameter("at", now)
        .executeUpdate();
  }
}
