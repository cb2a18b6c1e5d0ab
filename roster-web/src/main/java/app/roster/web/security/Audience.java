package app.roster.web.security;

/** Who may open a route. */
public enum Audience {
  /** Anybody, signed in or not. */
  PUBLIC,
  /** Everybody signed in; shows the data of the subject, so it also exists under a client view. */
  DATA,
  /** Everybody signed in, for themselves only: refused under a client view. */
  OWN,
  /** Pros, for their organization: refused under a client view. */
  PRO
}
