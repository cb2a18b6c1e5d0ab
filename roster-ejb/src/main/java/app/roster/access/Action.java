package app.roster.access;

/** What is done to client data, as it stands in the audit. */
public enum Action {
  VIEW,
  CREATE,
  UPDATE,
  DELETE,
  UPLOAD,
  EXPORT;

  boolean changesData() {
    return this != VIEW && this != EXPORT;
  }
}
