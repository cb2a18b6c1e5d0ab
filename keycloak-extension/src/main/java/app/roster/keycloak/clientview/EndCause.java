package app.roster.keycloak.clientview;

/** Why a view ended, when it was not the policy that changed its mind. */
public enum EndCause {
  STOPPED_BY_ACTOR,
  STOPPED_BY_CLIENT,
  STOPPED_BY_ADMINISTRATOR,
  CAP_REACHED,
  IDLE,
  ACTOR_SIGNED_OUT,
  SESSION_ENDED,
  DISCONNECTED,
  ACCOUNT_DELETED,
  ORGANIZATION_DELETED
}
