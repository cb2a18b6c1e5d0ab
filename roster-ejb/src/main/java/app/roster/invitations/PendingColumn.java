package app.roster.invitations;

/** Facts about an open invitation that the list shows to those who chose to see them. */
public enum PendingColumn {
  SENT,
  EXPIRES,
  DELIVERY,
  INVITED_BY
}
