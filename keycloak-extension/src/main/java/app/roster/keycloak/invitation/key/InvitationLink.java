package app.roster.keycloak.invitation.key;

import org.keycloak.models.RealmModel;

/**
 * The links in mails. They begin with the address that was public when the invitation was made,
 * since the job that mails them has no request to read one from.
 */
public final class InvitationLink {

  private final String base;

  /**
   * @param publicAddress of this server, ending with a slash
   */
  public InvitationLink(RealmModel realm, String publicAddress) {
    this.base = publicAddress + "realms/" + realm.getName() + "/roster/invitations/";
  }

  /** The link that leads to sign-up. */
  public String withKey(String key) {
    return base + "open?key=" + key;
  }

  /** The link to the page that ends such mails. */
  public String toStop(String token) {
    return base + "stop?token=" + token;
  }

  /** The page itself. */
  public String toStopPage(String token) {
    return base + "stop/" + token;
  }

  /** Looks like the link of a mail and opens nothing. */
  public String withoutKey() {
    return base + "open";
  }

  /** Looks like the link that ends mails and ends nothing. */
  public String toStopNothing() {
    return base + "stop";
  }
}
