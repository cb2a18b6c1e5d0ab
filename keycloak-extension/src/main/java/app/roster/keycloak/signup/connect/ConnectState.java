package app.roster.keycloak.signup.connect;

/** What the page has to say. */
enum ConnectState {
  /** All is well: ask. */
  ASK,
  /** Taken back by the organization. */
  WITHDRAWN,
  /** Sent to somebody else's address. */
  OTHER_ADDRESS,
  /** Accepted by this person a moment ago, in another tab or browser. */
  CONNECTED,
  /** Used, expired, or the organization or the inviter no longer may. */
  CLOSED;

  /** The name in the template and in the message keys. */
  String templateName() {
    return switch (this) {
      case ASK -> "ask";
      case WITHDRAWN -> "withdrawn";
      case OTHER_ADDRESS -> "otherAddress";
      case CONNECTED -> "connected";
      case CLOSED -> "closed";
    };
  }
}
