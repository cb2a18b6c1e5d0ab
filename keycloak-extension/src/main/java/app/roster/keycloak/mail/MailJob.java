package app.roster.keycloak.mail;

import app.roster.keycloak.transaction.OwnTransaction;
import app.roster.keycloak.transaction.Pace;
import app.roster.keycloak.transaction.Shielded;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.jboss.logging.Logger;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * Sends what is due, one mail per call; any number of threads may call. A claimed mail is one
 * node's alone, and on it one thread's. Writing, sending and noting are three transactions, so none
 * is open while SMTP talks. People who wait for an answer come first: the job steps back for a
 * moment while the machine is busy.
 */
final class MailJob {

  private static final Logger LOG = Logger.getLogger(MailJob.class);

  private static final Duration GIVES_WAY_FOR = Duration.ofSeconds(3);

  /** Longer than any SMTP time-out. */
  private static final Duration LONGEST_TRY = Duration.ofMinutes(2);

  private final OwnTransaction transaction;
  private final Clock clock;
  private final Pace pace;
  private final Runnable help;
  private final Rests rests = new Rests();

  /** Claimed, and in nobody's hands yet. */
  private final Queue<OutboxEntity> waiting = new ArrayDeque<>();

  /**
   * @param help is called when there is more to send
   */
  MailJob(KeycloakSessionFactory factory, Clock clock, Pace pace, Runnable help) {
    this.transaction = new OwnTransaction(factory);
    this.clock = clock;
    this.pace = pace;
    this.help = help;
  }

  /**
   * @return whether there was a mail to send
   */
  boolean sendNext() {
    Optional<OutboxEntity> next = next();
    // One mail that cannot be handled must not hold up the others.
    next.ifPresent(mail -> work(mail, new Shielded("roster-mail", () -> deliver(mail))));
    return next.isPresent();
  }

  /** What is claimed and not begun can be claimed again at once, by whoever is there. */
  void giveBack() {
    List<String> left;
    synchronized (waiting) {
      left = waiting.stream().map(OutboxEntity::id).toList();
      waiting.clear();
    }
    if (!left.isEmpty()) {
      transaction.run(session -> left.forEach(new Outbox(session, clock)::putBack));
    }
  }

  private Optional<OutboxEntity> next() {
    OutboxEntity next;
    boolean more;
    synchronized (waiting) {
      if (waiting.isEmpty()) {
        waiting.addAll(transaction.call(session -> new Outbox(session, clock).claim(rests)));
      }
      next = waiting.poll();
      more = !waiting.isEmpty() || next != null && next.isPatient();
    }
    if (more) {
      help.run();
    }
    return Optional.ofNullable(next);
  }

  /** Gives way to people, but not for long where whoever was written to waits as well. */
  private void work(OutboxEntity mail, Runnable delivery) {
    if (mail.isPatient() || mail.createdAt().plus(GIVES_WAY_FOR).isAfter(clock.instant())) {
      pace.work(delivery);
    } else {
      delivery.run();
    }
  }

  private void deliver(OutboxEntity mail) {
    if (clock.instant().isAfter(mail.dueAt().minus(LONGEST_TRY))) {
      // Those before it took too long: another node may have it in a moment.
      return;
    }
    if (!rests.mayTry(mail.realmId(), clock.instant())) {
      transaction.run(session -> new Outbox(session, clock).putBack(mail.id()));
      return;
    }
    boolean tried = false;
    try {
      tried = tryOnce(mail);
    } finally {
      if (!tried) {
        rests.notTried(mail.realmId());
      }
    }
  }

  /**
   * @return whether the mail server was asked to take it
   */
  private boolean tryOnce(OutboxEntity mail) {
    Optional<Letter> letter =
        transaction.callIn(
            mail.realmId(), session -> writer(session, mail).write(mail.referenceId()));
    if (letter == null) {
      // The realm is gone, its mails with it.
      rests.answered(mail.realmId());
      return true;
    }
    if (letter.isEmpty()) {
      transaction.runIn(mail.realmId(), session -> new Outbox(session, clock).remove(mail.id()));
      return false;
    }
    Instant start = clock.instant();
    Optional<Undelivered> failure =
        transaction.callIn(mail.realmId(), session -> send(session, letter.get(), mail));
    if (failure == null) {
      rests.answered(mail.realmId());
      return true;
    }
    if (failure.isPresent() && failure.get() == Undelivered.UNREACHABLE) {
      rests.failed(mail.realmId(), Duration.between(start, clock.instant()), clock.instant());
    } else {
      rests.answered(mail.realmId());
    }
    transaction.runIn(
        mail.realmId(),
        session ->
            failure.ifPresentOrElse(
                reason -> failed(session, mail, reason), () -> sent(session, mail)));
    return true;
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
