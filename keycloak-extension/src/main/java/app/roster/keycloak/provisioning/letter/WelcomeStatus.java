package app.roster.keycloak.provisioning.letter;

/** What became of the mail to one person. */
enum WelcomeStatus {
  /** Waits until the organization may send more. */
  WAITING,
  /** Waits in the outbox. */
  QUEUED,
  /** The mail server took it. */
  SENT,
  /** The last try failed; unless the mail was refused, the outbox goes on trying. */
  FAILED,
  /** Not sent: when its turn came, the person wanted no mails, had signed in, or was gone. */
  DROPPED
}
