package app.roster.keycloak.optout;

import java.util.Optional;

/** Knows who read the mails of one feature. Mails are named by what their {@link StopToken} is. */
public interface Correspondence {

  /** The reader of the mail about this thing; empty if nobody knows any more. */
  Optional<Correspondent> reader(String referenceId);

  /**
   * The same, held until the session's transaction ends: a double click is two requests, of which
   * the second waits and finds the wish already there.
   */
  Optional<Correspondent> readerHeld(String referenceId);

  /**
   * Address of the page that the link in such mails leads to.
   *
   * @param publicAddress of this server, ending with a slash
   * @param token of the mail
   */
  String page(String publicAddress, String token);
}
