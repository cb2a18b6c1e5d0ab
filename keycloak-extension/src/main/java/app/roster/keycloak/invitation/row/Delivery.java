package app.roster.keycloak.invitation.row;

/** What became of the last mail of an invitation. */
public enum Delivery {
  /** Waits in the outbox. */
  QUEUED,
  /** The mail server took it. */
  SENT,
  /** The last try failed; unless the mail was refused, the outbox goes on trying. */
  FAILED,
  /** Nobody asked for one: the invitation came with an import. */
  NONE
}
