package app.roster.keycloak.invitation.row;

import app.roster.keycloak.mail.Undelivered;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;

/** What became of the mails of one invitation. */
@Embeddable
public class MailState {

  @Enumerated(EnumType.STRING)
  @Column(name = "DELIVERY", nullable = false, length = 16)
  private Delivery delivery;

  @Enumerated(EnumType.STRING)
  @Column(name = "DELIVERY_REASON", length = 16)
  private Undelivered undelivered;

  @Column(name = "LAST_SENT_AT")
  private Long lastSentAt;

  @Column(name = "SEND_COUNT", nullable = false)
  private int sendCount;

  /** When a reminder was queued after the last wish for a mail; empty while none was. */
  @Column(name = "REMINDED_AT")
  private Long remindedAt;

  protected MailState() {}

  public static MailState queued() {
    MailState state = new MailState();
    state.delivery = Delivery.QUEUED;
    return state;
  }

  /** Nobody has asked for a mail yet. */
  public static MailState none() {
    MailState state = new MailState();
    state.delivery = Delivery.NONE;
    return state;
  }

  /** A new mail is wanted, and may be followed by a reminder of its own. */
  void queueAgain() {
    delivery = Delivery.QUEUED;
    undelivered = null;
    remindedAt = null;
  }

  public void sent(Instant at) {
    delivery = Delivery.SENT;
    undelivered = null;
    lastSentAt = at.toEpochMilli();
    sendCount++;
  }

  public void notDelivered(Undelivered reason) {
    delivery = Delivery.FAILED;
    undelivered = reason;
  }

  public void reminded(Instant at) {
    remindedAt = at.toEpochMilli();
  }

  public Delivery delivery() {
    return delivery;
  }

  /** Why the last mail did not leave, while it has not. */
  public Optional<Undelivered> undelivered() {
    return Optional.ofNullable(undelivered);
  }

  public Optional<Instant> lastSentAt() {
    return Optional.ofNullable(lastSentAt).map(Instant::ofEpochMilli);
  }

  public int sendCount() {
    return sendCount;
  }

  public Optional<Instant> remindedAt() {
    return Optional.ofNullable(remindedAt).map(Instant::ofEpochMilli);
  }
}
