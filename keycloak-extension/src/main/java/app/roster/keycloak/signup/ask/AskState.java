package app.roster.keycloak.signup.ask;

/** What the page of somebody who wants to ask an organization has to say. */
enum AskState {
  /** All is well: ask. */
  ASK,
  /** The request was stored by this very click. */
  SENT,
  /** A request waits for an answer. */
  WAITING,
  /** A pending invitation of this organization makes asking needless. */
  INVITED,
  /** Belongs to the organization already. */
  MEMBER,
  /** Rejected not long ago. */
  PAUSED,
  /** The page was closed, or belongs to another browser. */
  CLOSED;

  /** The name in the template and in the message keys. */
  String templateName() {
    return switch (this) {
      case ASK, INVITED -> "ask";
      case SENT -> "sent";
      case WAITING -> "waiting";
      case MEMBER -> "member";
      case PAUSED -> "paused";
      case CLOSED -> "closed";
    };
  }
}
