package app.roster.provisioning;

/**
 * The job in Keycloak that checks and makes the accounts of one upload.
 *
 * @param key opens the waiting rows; null once they are on their way
 */
record ImportJob(String id, String key) {

  /** Leaves the key out, so that no log ever shows it. */
  @Override
  public String toString() {
    return "ImportJob[" + id + "]";
  }
}
