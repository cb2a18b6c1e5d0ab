package app.roster.keycloak.provisioning.letter;

import org.keycloak.models.RealmModel;

/** The links to the page that ends mails to people whose accounts imports made. */
public final class WelcomeLink {

  private final String base;

  /**
   * @param publicAddress of this server, ending with a slash
   */
  public WelcomeLink(RealmModel realm, String publicAddress) {
    this.base = publicAddress + "realms/" + realm.getName() + "/roster/imports/stop";
  }

  /** The link in the mail. */
  String toStop(String token) {
    return base + "?token=" + token;
  }

  /** The page itself. */
  public String toStopPage(String token) {
    return base + "/" + token;
  }
}
