package app.roster.web.invitations;

import app.roster.access.TeamRole;
import app.roster.invitations.Delivery;
import app.roster.invitations.PendingInvitation;
import java.time.Duration;

/** One row of the Pending tab. A class with getters: EL does not read records. */
public final class PendingLine {

  private final PendingInvitation invitation;
  private final PendingWords words;

  PendingLine(PendingInvitation invitation, PendingWords words) {
    this.invitation = invitation;
    this.words = words;
  }

  public String getId() {
    return invitation.id().value();
  }

  public String getEmail() {
    return invitation.email();
  }

  public boolean isDelivered() {
    return invitation.delivery() != Delivery.FAILED;
  }

  /** Why it was not delivered, in words; empty if nobody knows. */
  public String getReason() {
    return invitation.reason().map(words::reason).orElse("");
  }

  /** The role in the team in words; a dash for a client. */
  public String getRole() {
    return invitation.role().map(words::role).orElse("—");
  }

  /** Whether somebody in this role may do anything with the invitation. */
  boolean isInReachOf(TeamRole reader) {
    return invitation.role().map(reader::mayGive).orElse(true);
  }

  /** How long ago the last mail left; a dash if none did. */
  public String getSent() {
    return invitation.lastSentAt().map(words::ago).orElse("—");
  }

  /** The moment itself; empty if no mail has left. */
  public String getSentAt() {
    return invitation.lastSentAt().map(words::exact).orElse("");
  }

  public String getExpires() {
    return words.ahead(invitation.expiresAt());
  }

  public String getExpiresAt() {
    return words.exact(invitation.expiresAt());
  }

  public String getDelivery() {
    return words.delivery(invitation.delivery());
  }

  public String getInviter() {
    return invitation.inviter().map(words::name).orElse("—");
  }

  /** Milliseconds until it may be sent again; 0 if it may be now. */
  public long getWait() {
    return invitation.lastSentAt().map(words::waitAfter).orElse(Duration.ZERO).toMillis();
  }

  /** The same in minutes, rounded up. */
  public long getWaitMinutes() {
    return (getWait() + 59_999) / 60_000;
  }
}
