package app.roster.keycloak.provisioning.row;

/** What became of a row. */
public enum RowOutcome {
  CREATED,
  INVITED,
  SKIPPED,
  FAILED
}
