package app.roster.clienttable;

/** The two lists of the Clients page. */
public enum Tab {
  ACTIVE,
  PENDING
}
