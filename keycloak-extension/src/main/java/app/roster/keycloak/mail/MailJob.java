package app.roster.keycloak.mail;

import app.roster.keycloak.transaction.OwnTransaction;
import app.roster.keycloak.transaction.Shielded;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.UserModel;
import org.keycloak.storage.adapter.InMemoryUserAdapter;

/**
 * Sends what is due. Any number of nodes may run it at the same time: a claimed mail is one node's
 * alone. Writing, sending and noting are three transactions, so none is open while SMTP talks.
 */
public final class MailJob implements Runnable {

  private static final Logger LOG = Logger.getLogger(MailJob.class);

  private final OwnTransaction transaction;
  private final Clock clock;

  public MailJob(KeycloakSessionFactory factory, Clock clock) {
    this.transaction = new OwnTransaction(factory);
    this.clock = clock;
  }

  @Override
  public void run() {
    List<String> due = transaction.call(session -> new Outbox(session, clock).due());
    // One mail that cannot be handled must not hold up the others.
    due.forEach(id -> new Shielded("roster-mail", () -> send(id)).run());
  }

  private void send(String id) {
    Optional<OutboxEntity> claimed =
        transaction.call(session -> new Outbox(session, clock).claim(id));
    claimed.ifPresent(this::deliver);
  }

  private void deliver(OutboxEntity mail) {
    Optional<Letter> letter =
        transaction.callIn(
            mail.realmId(), session -> writer(session, mail).write(mail.referenceId()));
    if (letter == null || letter.isEmpty()) {
      transaction.runIn(mail.realmId(), session -> new Outbox(session, clock).remove(mail.id()));
      return;
    }
    if (transaction.callIn(mail.realmId(), session -> taken(session, letter.get(), mail))) {
      transaction.runIn(mail.realmId(), session -> sent(session, mail));
    } else {
      transaction.runIn(mail.realmId(), session -> failed(session, mail));
    }
  }

  private void sent(KeycloakSession session, OutboxEntity mail) {
    new Outbox(session, clock).remove(mail.id());
    writer(session, mail).sent(mail.referenceId());
  }

  private void failed(KeycloakSession session, OutboxEntity mail) {
    new Outbox(session, clock).tryAgain(mail.id());
    writer(session, mail).failed(mail.referenceId());
  }

  private static LetterProvider writer(KeycloakSession session, OutboxEntity mail) {
    return session.getProvider(LetterProvider.class, mail.kind());
  }

  private static boolean taken(KeycloakSession session, Letter letter, OutboxEntity mail) {
    UserModel recipient =
        new InMemoryUserAdapter(
            session,
            session.getContext().getRealm(),
            SecretGenerator.getInstance().generateSecureID());
    recipient.setEmail(letter.address());
    recipient.setSingleAttribute(UserModel.LOCALE, letter.locale().toLanguageTag());
    try {
      session
          .getProvider(EmailTemplateProvider.class)
          .setRealm(session.getContext().getRealm())
          .setUser(recipient)
          .setAttribute(Constants.IGNORE_ACCEPT_LANGUAGE_HEADER, true)
          .send(
              letter.subjectKey(),
              letter.subjectArguments(),
              letter.template(),
              letter.attributes(),
              letter.address());
      return true;
    } catch (EmailException refused) {
      // The cause may quote the address, so only its kind is told.
      Throwable cause = refused.getCause() == null ? refused : refused.getCause();
      LOG.warnf(
          "mail %s about %s %s was not taken (attempt %d): %s",
          mail.id(), mail.kind(), mail.referenceId(), mail.attempts(), cause.getClass().getName());
      return false;
    }
  }
}
