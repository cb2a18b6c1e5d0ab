package app.roster.keycloak.provisioning;

/** What became of a row. */
public enum RowOutcome {
  CREATED,
  INVITED,
  SKIPPED,
  FAILED
}
