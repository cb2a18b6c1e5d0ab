package app.roster.keycloak.membership;

/** Whether a membership is in use. */
public enum MembershipState {
  ACTIVE,
  /** Read-only for the client, not counted, can be restored. */
  ARCHIVED
}
