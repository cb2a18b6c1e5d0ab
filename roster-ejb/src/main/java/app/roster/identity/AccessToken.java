package app.roster.identity;

/** Bearer token of the realm. Shows itself nowhere but in the header of a call. */
public record AccessToken(String value) {

  public AccessToken {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("access token is missing");
    }
  }

  /** Leaves the token out, so that no log ever shows it. */
  @Override
  public String toString() {
    return "AccessToken[…]";
  }
}
