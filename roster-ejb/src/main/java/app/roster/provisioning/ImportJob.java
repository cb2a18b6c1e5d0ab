package app.roster.provisioning;

/**
 * The job in Keycloak that checks and makes the accounts of one upload.
 *
 * @param key opens the waiting rows and tells generated passwords; null once nobody needs either
 */
record ImportJob(String id, String key) {

  /** Leaves the key out, so that no log ever shows it. */
  @Override
  public String toString() {
    return "ImportJob[" + id + "]";
  }
}
