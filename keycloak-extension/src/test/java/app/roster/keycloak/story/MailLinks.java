package app.roster.keycloak.story;

import app.roster.stack.Mail;
import java.net.URI;

/** Where the links of a mail about an invitation lead. */
public final class MailLinks {

  private MailLinks() {}

  public static URI toSignUp(Mail mail) {
    return ending(mail, "/roster/invitations/open");
  }

  /** To the page that ends such mails. */
  public static URI toStop(Mail mail) {
    return ending(mail, "/roster/invitations/stop");
  }

  private static URI ending(Mail mail, String path) {
    return mail.links().stream()
        .filter(link -> link.getPath().endsWith(path))
        .findFirst()
        .orElseThrow(() -> new AssertionError(mail.text()));
  }
}
