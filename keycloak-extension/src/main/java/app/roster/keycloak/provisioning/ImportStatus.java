package app.roster.keycloak.provisioning;

/** Where an import stands. */
public enum ImportStatus {
  /** Rows are still coming in; nobody sees the import yet. */
  INTAKE,
  /** Every row has a verdict; nothing has been made. */
  CHECKED,
  RUNNING,
  DONE,
  CANCELLED,
  /** Stopped by us, for the reason kept with it. */
  FAILED;

  /** Whether nobody has decided yet that it shall run. */
  public boolean isUnconfirmed() {
    return this == INTAKE || this == CHECKED;
  }

  /** Whether nothing more will be made. */
  public boolean isEnd() {
    return this == DONE || this == CANCELLED || this == FAILED;
  }
}
