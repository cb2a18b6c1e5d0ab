package app.roster.keycloak.story;

import app.roster.stack.MailCatcher;
import app.roster.stack.Ports;

/** The one mail server of the run. */
public final class Mails implements AutoCloseable {

  private final Ports ports = Ports.free();
  private final MailCatcher catcher =
      MailCatcher.start(ports.smtp().number(), ports.mailPage().number());

  public int port() {
    return ports.smtp().number();
  }

  public MailCatcher catcher() {
    return catcher;
  }

  @Override
  public void close() {
    catcher.close();
  }
}
