package app.roster.keycloak.transaction;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Lets a session speak for one realm while something is done, and puts it back afterwards. */
public final class RealmScope {

  private RealmScope() {}

  public static void within(KeycloakSession session, RealmModel realm, Runnable work) {
    RealmModel before = session.getContext().getRealm();
    session.getContext().setRealm(realm);
    try {
      work.run();
    } finally {
      session.getContext().setRealm(before);
    }
  }
}
