package app.roster.keycloak.mail;

import app.roster.keycloak.transaction.OwnTransaction;
import app.roster.keycloak.transaction.Pace;
import app.roster.keycloak.transaction.Shielded;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * Sends what is due. Any number of nodes may run it at the same time: a claimed mail is one node's
 * alone. Writing, sending and noting are three transactions, so none is open while SMTP talks.
 * People who wait for an answer come first: the job steps back for a moment while the machine is
 * busy.
 */
public final class MailJob implements Runnable {

  private static final Logger LOG = Logger.getLogger(MailJob.class);

  private static final Duration GIVES_WAY_FOR = Duration.ofSeconds(3);

  /** Longer than any SMTP time-out. */
  private static final Duration LONGEST_TRY = Duration.ofMinutes(2);

  private final OwnTransaction transaction;
  private final Clock clock;
  private final Rests rests;
  private final Pace pace = new Pace();

  public MailJob(KeycloakSessionFactory factory, Clock clock) {
    this.transaction = new OwnTransaction(factory);
    this.clock = clock;
    this.rests = Rests.LOCAL;
  }

  @Override
  public void run() {
    List<OutboxEntity> claimed = claim();
    while (!claimed.isEmpty()) {
      // One mail that cannot be handled must not hold up the others.
      claimed.forEach(mail -> work(mail, new Shielded("roster-mail", () -> deliver(mail))));
      claimed = claim();
    }
  }

  /** Gives way to people, but not for long where whoever was written to waits as well. */
  private void work(OutboxEntity mail, Runnable delivery) {
    if (mail.isPatient() || mail.createdAt().plus(GIVES_WAY_FOR).isAfter(clock.instant())) {
      pace.work(delivery);
    } else {
      delivery.run();
    }
  }

  private List<OutboxEntity> claim() {
    return transaction.call(session -> new Outbox(session, clock).claim());
  }

  private void deliver(OutboxEntity mail) {
    if (clock.instant().isAfter(mail.dueAt().minus(LONGEST_TRY))) {
      // Those before it took too long: another node may have it in a moment.
      return;
    }
    Optional<Instant> rest = rests.end(mail.realmId(), clock.instant());
    if (rest.isPresent()) {
      transaction.run(session -> new Outbox(session, clock).putBack(mail.id(), rest.get()));
      return;
    }
    Optional<Letter> letter =
        transaction.callIn(
            mail.realmId(), session -> writer(session, mail).write(mail.referenceId()));
    if (letter == null || letter.isEmpty()) {
      transaction.runIn(mail.realmId(), session -> new Outbox(session, clock).remove(mail.id()));
      return;
    }
    Instant start = clock.instant();
    Optional<Undelivered> failure =
        transaction.callIn(mail.realmId(), session -> send(session, letter.get(), mail));
    failure
        .filter(reason -> reason == Undelivered.UNREACHABLE)
        .ifPresent(reason -> rest(mail.realmId(), start));
    transaction.runIn(
        mail.realmId(),
        session ->
            failure.ifPresentOrElse(
                reason -> failed(session, mail, reason), () -> sent(session, mail)));
  }

  private void rest(String realmId, Instant start) {
    Instant now = clock.instant();
    rests.begin(realmId, Duration.between(start, now), now);
  }

  // What the mail is about comes before the mail, as everywhere: two who lock both never wait for
  // each other.
  private void sent(KeycloakSession session, OutboxEntity mail) {
    writer(session, mail).sent(mail.referenceId());
    new Outbox(session, clock).remove(mail.id());
  }

  private void failed(KeycloakSession session, OutboxEntity mail, Undelivered reason) {
    writer(session, mail).failed(mail.referenceId(), reason);
    Outbox outbox = new Outbox(session, clock);
    switch (reason) {
      case REFUSED -> outbox.remove(mail.id());
      case UNREACHABLE -> outbox.tryAgain(mail.id());
    }
  }

  private static LetterProvider writer(KeycloakSession session, OutboxEntity mail) {
    return session.getProvider(LetterProvider.class, mail.kind());
  }

  /** Tries once; empty means the mail server has taken it. */
  private static Optional<Undelivered> send(
      KeycloakSession session, Letter letter, OutboxEntity mail) {
    try {
      new Dispatch(session).hand(letter, session.getProvider(EmailTemplateProvider.class));
      return Optional.empty();
    } catch (EmailException notTaken) {
      Undelivered reason = Undelivered.of(notTaken);
      // The cause may quote the address, so only its kind is told.
      Throwable cause = notTaken.getCause() == null ? notTaken : notTaken.getCause();
      LOG.warnf(
          "mail %s about %s %s was not taken (%s, attempt %d): %s",
          mail.id(),
          mail.kind(),
          mail.referenceId(),
          reason.wireName(),
          mail.attempts(),
          cause.getClass().getName());
      return Optional.of(reason);
    }
  }
}
