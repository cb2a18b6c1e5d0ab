package app.roster.keycloak.clientview.right;

/**
 * Why a practitioner may not look at a client, or {@link #ALLOWED}. The names go into events as
 * {@code policy:TARGET_NOT_MEMBER}; they never reach the caller, who learns one text for all.
 */
public enum Verdict {
  ALLOWED,
  ORGANIZATION_UNKNOWN,
  ORGANIZATION_DISABLED,
  ORGANIZATION_WITHOUT_VIEWS,
  ACTOR_DISABLED,
  ACTOR_SERVICE_ACCOUNT,
  ACTOR_NOT_MEMBER,
  ACTOR_NOT_PRO,
  TARGET_UNKNOWN,
  TARGET_SELF,
  TARGET_DISABLED,
  TARGET_SERVICE_ACCOUNT,
  TARGET_ADMINISTRATOR,
  TARGET_NOT_MEMBER,
  TARGET_IS_PRO,
  TARGET_NOT_CLIENT;

  /** The form in events and in the durable record. */
  public String cause() {
    return "policy:" + name();
  }
}
