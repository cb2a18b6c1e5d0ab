package app.roster.keycloak.signup.open;

import app.roster.keycloak.problem.Problem;
import app.roster.keycloak.settings.Settings;
import java.net.URI;
import org.keycloak.models.KeycloakSession;

/** The way from outside into the app. */
final class Doorway {

  private Doorway() {}

  /**
   * Where it leads.
   *
   * @throws Problem 404 while Roster is switched off in this realm, or knows no app
   */
  static URI app(KeycloakSession session) {
    Settings settings = Settings.of(session.getContext().getRealm());
    if (!settings.enabled()) {
      throw Problem.notFound();
    }
    return settings.appUrl().orElseThrow(Problem::notFound);
  }
}
