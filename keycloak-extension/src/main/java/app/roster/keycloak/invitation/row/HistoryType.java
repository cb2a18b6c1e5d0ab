package app.roster.keycloak.invitation.row;

import java.util.Locale;

/** What can happen to an invitation. */
public enum HistoryType {
  CREATED,
  /** Made by a bulk import: it waits, but no mail was asked for. */
  IMPORTED,
  RESENT,
  /** A Pro was shown a link. */
  LINK_COPIED,
  EXPIRY_CHANGED,
  /** A reminder was queued. */
  REMINDED,
  SENT,
  FAILED,
  OPENED,
  ACCEPTED,
  DECLINED,
  CANCELLED,
  EXPIRED,
  /** The reader of the mail wants no more of them. */
  STOPPED,
  /** The reader of the mail has thought better of it. */
  RESUMED;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
