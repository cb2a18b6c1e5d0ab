package app.roster.invitations;

/** What became of the last mail of an invitation. */
public enum Delivery {
  /** It waits, or is being tried again. */
  QUEUED,
  /** A mail server took it. */
  SENT,
  /** It was given up. */
  FAILED,
  /** There is none: the invitation came with an import. */
  NONE
}
