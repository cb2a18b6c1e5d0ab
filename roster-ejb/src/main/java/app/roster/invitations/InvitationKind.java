package app.roster.invitations;

/** What somebody is invited to become. */
public enum InvitationKind {
  CLIENT,
  /** A member of the team. */
  PRO
}
