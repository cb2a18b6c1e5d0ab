package app.roster.keycloak.clientview.token;

import app.roster.keycloak.clientview.ViewNotes;
import java.util.Map;
import org.keycloak.representations.AccessToken;

/** The claims that make a token one of a client view: who acts, where, until when. */
final class ViewClaims {

  static final String ACT = "act";
  static final String ORGANIZATION = "cv_org";
  static final String EXPIRES = "cv_expires_at";

  private ViewClaims() {}

  static void write(AccessToken token, ViewNotes notes) {
    token.setOtherClaims(ACT, Map.of("sub", notes.actorId(), "sid", notes.actorSessionId()));
    token.setOtherClaims(ORGANIZATION, notes.organizationId());
    token.setOtherClaims(EXPIRES, notes.expiresAt().toString());
  }
}
