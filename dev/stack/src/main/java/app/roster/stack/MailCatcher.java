package app.roster.stack;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * A mail server on the loopback address that delivers nothing: it keeps what it is given and shows
 * it on a web page and to tests. Mails to the domain {@code undeliverable.example.org} it refuses.
 *
 * <pre>{@code
 * Mail invitation = mails.awaitTo("ada@example.org");
 * browser.open(invitation.links().get(0));
 * }</pre>
 */
public final class MailCatcher implements Server {

  private static final String REFUSED = "@undeliverable.example.org";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Mailbox mailbox = new Mailbox();
  private final Clock clock;
  private final GreenMail smtp;
  private final MailPage page;

  private MailCatcher(int smtpPort, int pagePort, Clock clock) {
    this.clock = clock;
    this.smtp = new GreenMail(new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    this.page = new MailPage(mailbox, pagePort);
  }

  public static MailCatcher start(int smtpPort, int pagePort) {
    MailCatcher catcher = new MailCatcher(smtpPort, pagePort, Clock.systemUTC());
    catcher.smtp.start();
    catcher.smtp.getUserManager().setMessageDeliveryHandler(catcher::keep);
    catcher.page.start();
    return catcher;
  }

  /** The page that lists the mails. */
  public URI page() {
    return page.address();
  }

  /** Oldest first. */
  public List<Mail> mails() {
    return mailbox.all();
  }

  public void clear() {
    mailbox.clear();
  }

  /** The newest mail to this address, waiting for it if there is none yet. */
  public Mail awaitTo(String address) {
    return await(mail -> mail.isTo(address), "a mail to " + address);
  }

  /** The newest mail to this address that came after {@code earlier}. */
  public Mail awaitToAfter(Mail earlier, String address) {
    return await(
        mail -> mail.isTo(address) && mail.id() > earlier.id(), "another mail to " + address);
  }

  /**
   * @param meaning completes "There was no ..." when the wait is in vain
   * @throws StackException after 30 seconds
   */
  public Mail await(Predicate<Mail> wanted, String meaning) {
    return mailbox
        .await(wanted, PATIENCE)
        .orElseThrow(
            () ->
                new StackException(
                    "There was no %s among %d mails within %d s."
                        .formatted(meaning, mails().size(), PATIENCE.toSeconds())));
  }

  @Override
  public void close() {
    page.close();
    smtp.stop();
  }

  // Called once per recipient; the mail lists all of them, so the first call is enough.
  private GreenMailUser keep(MovingMessage message, MailAddress recipient)
      throws MessagingException, UserException {
    if (recipient.getEmail().endsWith(REFUSED)) {
      throw new MessagingException("This domain takes no mail.");
    }
    if (message.getToAddresses().iterator().next().equals(recipient)) {
      keep(message.getMessage());
    }
    return account(recipient);
  }

  private void keep(MimeMessage message) throws MessagingException {
    Instant now = clock.instant();
    try {
      Mail mail = Mail.of(0, now, message);
      mailbox.deliver(mail::withId);
    } catch (IOException e) {
      throw new MessagingException("The mail cannot be read", e);
    }
  }

  private GreenMailUser account(MailAddress recipient) throws UserException {
    GreenMailUser known = smtp.getUserManager().getUserByEmail(recipient.getEmail());
    String name = recipient.getEmail();
    return known != null ? known : smtp.getUserManager().createUser(name, name, name);
  }
}
