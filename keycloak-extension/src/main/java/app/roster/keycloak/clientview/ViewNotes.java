package app.roster.keycloak.clientview;

import java.time.Instant;
import java.util.Optional;
import org.keycloak.models.ImpersonationSessionNote;
import org.keycloak.models.UserSessionModel;

/**
 * What a client-view session carries to make its tokens: who acts, out of which sign-in, where, and
 * until when.
 */
public record ViewNotes(
    String actorId, String actorSessionId, String organizationId, Instant expiresAt) {

  // The id, never the user name: with the name, introspection would overwrite our "act" claim.
  private static final String ACTOR = ImpersonationSessionNote.IMPERSONATOR_ID.toString();
  private static final String ACTOR_SESSION = "cv.actor_sid";
  private static final String ORGANIZATION = "cv.org";
  private static final String EXPIRES = "cv.exp";

  static ViewNotes of(ClientViewEntity view) {
    return new ViewNotes(
        view.actorId(), view.actorSessionId(), view.organizationId(), view.expiresAt());
  }

  /** The notes of a client-view session; empty for every other session. */
  public static Optional<ViewNotes> in(UserSessionModel userSession) {
    if (userSession.getNote(ORGANIZATION) == null) {
      return Optional.empty();
    }
    return Optional.of(
        new ViewNotes(
            userSession.getNote(ACTOR),
            userSession.getNote(ACTOR_SESSION),
            userSession.getNote(ORGANIZATION),
            Instant.ofEpochMilli(Long.parseLong(userSession.getNote(EXPIRES)))));
  }

  /** Whether somebody acts for the owner of the session, by this or by Keycloak's own means. */
  public static boolean isImpersonated(UserSessionModel userSession) {
    return userSession.getNote(ACTOR) != null
        || userSession.getNote(ImpersonationSessionNote.IMPERSONATOR_USERNAME.toString()) != null
        || userSession.getNote(ORGANIZATION) != null;
  }

  void writeTo(UserSessionModel userSession) {
    userSession.setNote(ACTOR, actorId);
    userSession.setNote(ACTOR_SESSION, actorSessionId);
    userSession.setNote(ORGANIZATION, organizationId);
    userSession.setNote(EXPIRES, Long.toString(expiresAt.toEpochMilli()));
  }
}
