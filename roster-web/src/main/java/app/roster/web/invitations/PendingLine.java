package app.roster.web.invitations;

import app.roster.invitations.PendingInvitation;

/** One row of the Pending tab. A class with getters: EL does not read records. */
public final class PendingLine {

  private final PendingInvitation invitation;

  PendingLine(PendingInvitation invitation) {
    this.invitation = invitation;
  }

  public String getId() {
    return invitation.id().value();
  }

  public String getEmail() {
    return invitation.email();
  }

  public boolean isDelivered() {
    return invitation.delivered();
  }
}
