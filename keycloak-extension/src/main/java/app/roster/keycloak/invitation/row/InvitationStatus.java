package app.roster.keycloak.invitation.row;

/** PENDING is the only state with a way out. */
public enum InvitationStatus {
  PENDING,
  ACCEPTED,
  DECLINED,
  CANCELLED,
  EXPIRED
}
