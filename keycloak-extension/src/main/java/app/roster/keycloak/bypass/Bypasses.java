package app.roster.keycloak.bypass;

import java.util.Arrays;
import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Looks whether client view is the only way to act as somebody else. */
public final class Bypasses {

  private static final Logger LOG = Logger.getLogger(Bypasses.class);

  private Bypasses() {}

  /** Every way that this server leaves open in this realm; none is how it should be. */
  public static List<Bypass> open(KeycloakSession session, RealmModel realm) {
    return Arrays.stream(Bypass.values()).filter(way -> way.isOpen(session, realm)).toList();
  }

  /** Tells the operator in the log, once a start. */
  public static void warn(KeycloakSession session, RealmModel realm) {
    List<Bypass> open = open(session, realm);
    if (!open.isEmpty()) {
      LOG.warnf(
          "realm %s can be used around client view: %s; see \"Client view is the only way\" in"
              + " docs/operations.md",
          realm.getName(), open);
    }
  }
}
