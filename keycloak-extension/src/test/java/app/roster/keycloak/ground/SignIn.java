package app.roster.keycloak.ground;

/** One sign-in of one person. */
public record SignIn(TestRealm realm, String accessToken, String refreshToken, String sessionId) {

  static SignIn of(TestRealm realm, String username, String password) {
    Answer tokens = attempt(realm, username, password).ok();
    return new SignIn(
        realm,
        tokens.text("access_token"),
        tokens.text("refresh_token"),
        tokens.text("session_state"));
  }

  /** Tries to sign in and hands on whatever Keycloak says. */
  public static Answer attempt(TestRealm realm, String username, String password) {
    return realm
        .call("/protocol/openid-connect/token")
        .field("grant_type", "password")
        .field("client_id", Clients.APP)
        .field("client_secret", Clients.APP_SECRET)
        .field("username", username)
        .field("password", password)
        .post();
  }

  /** Signs out as the app would. */
  public void signOut() {
    realm
        .call("/protocol/openid-connect/logout")
        .field("client_id", Clients.APP)
        .field("client_secret", Clients.APP_SECRET)
        .field("refresh_token", refreshToken)
        .post()
        .ok();
  }
}
