package app.roster.kernel;

/** Credentials of one of our confidential clients in Keycloak. */
public record OidcClient(String id, String secret) {

  /** Leaves the secret out, so that no log ever shows it. */
  @Override
  public String toString() {
    return "OidcClient[" + id + "]";
  }
}
