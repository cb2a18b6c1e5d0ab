package app.roster.keycloak.invitation;

import java.util.Locale;

/** What can happen to an invitation. */
public enum HistoryType {
  CREATED,
  /** Made by a bulk import: it waits, but no mail was asked for. */
  IMPORTED,
  RESENT,
  SENT,
  FAILED,
  OPENED,
  ACCEPTED,
  DECLINED,
  CANCELLED,
  EXPIRED;

  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
