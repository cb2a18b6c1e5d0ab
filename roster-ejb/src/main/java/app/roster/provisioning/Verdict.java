package app.roster.provisioning;

/** What will become of a row. */
public enum Verdict {
  /** An account will be made. */
  NEW,
  /** The person's consent is needed: an invitation will wait for them. */
  CONSENT,
  /** Already a client: nothing to do. */
  MEMBER,
  /** Cannot be imported. */
  ERROR
}
