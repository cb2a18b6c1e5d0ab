package app.roster.keycloak.ground;

import java.net.URI;
import java.time.Instant;
import java.util.Map;

/** The master administrator of a Keycloak. */
public final class Admin {

  private final URI base;
  private String token = "";
  private Instant renewal = Instant.EPOCH;

  Admin(URI base) {
    this.base = base;
  }

  /** A call to {@code /admin/realms…} with a fresh token. */
  public Call call(String path) {
    return Call.to(base.resolve("/admin/realms" + path)).bearer(token());
  }

  public URI base() {
    return base;
  }

  /** Makes a realm with our extension switched on; {@code more} overrides what we choose. */
  public TestRealm realm(String name, Map<String, Object> more) {
    return TestRealm.create(this, name, more);
  }

  // A token of the master realm lives for a minute, and each new one costs a password hash.
  private synchronized String token() {
    if (Instant.now().isAfter(renewal)) {
      token = newToken();
      renewal = Instant.now().plusSeconds(30);
    }
    return token;
  }

  private String newToken() {
    return Call.to(base.resolve("/realms/master/protocol/openid-connect/token"))
        .field("grant_type", "password")
        .field("client_id", "admin-cli")
        .field("username", "admin")
        .field("password", "admin")
        .post()
        .ok()
        .text("access_token");
  }
}
