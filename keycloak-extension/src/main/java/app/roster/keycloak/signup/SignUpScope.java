package app.roster.keycloak.signup;

/**
 * The client scope under which the profile must be complete. Only the way through an invitation
 * asks for it, so Pros and service logins are never stopped by a missing birthdate.
 */
public final class SignUpScope {

  public static final String NAME = "roster-signup";

  private SignUpScope() {}
}
