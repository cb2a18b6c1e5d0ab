package app.roster.keycloak.invitation;

import java.util.Locale;

/** What can happen to an invitation. */
public enum HistoryType {
  CREATED,
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
