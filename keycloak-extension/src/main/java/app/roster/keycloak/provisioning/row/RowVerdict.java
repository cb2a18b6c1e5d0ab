package app.roster.keycloak.provisioning.row;

/** What the check of a row says will happen to it. */
public enum RowVerdict {
  /** An account will be made. */
  NEW,
  /** The person must agree first: a pending invitation will be made, and nothing else touched. */
  CONSENT,
  /** Already a member; nothing will happen. */
  MEMBER,
  /** The row is wrong. */
  ERROR
}
