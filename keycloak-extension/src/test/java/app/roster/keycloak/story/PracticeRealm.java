package app.roster.keycloak.story;

import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.TestRealm;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A realm with Roster switched on, the app, and the app's service account that may read the feed.
 */
final class PracticeRealm {

  static final String APP_CLIENT = "roster-app";
  static final String APP_SECRET = "app-secret";

  /** The app's request, of which nobody keeps the verifier. */
  static final String SIGN_IN =
      "/protocol/openid-connect/auth?client_id=roster-app&response_type=code&scope=openid"
          + "&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
          + "&redirect_uri=http%3A%2F%2Flocalhost%3A9%2Froster%2Fdashboard";

  private static final String SERVICE_CLIENT = "roster-service";
  private static final String SERVICE_SECRET = "service-secret";

  private PracticeRealm() {}

  static TestRealm create(KeycloakGround ground, int smtpPort) {
    String name = "practice-" + UUID.randomUUID().toString().substring(0, 8);
    Map<String, Object> more = new HashMap<>();
    more.put(
        "attributes",
        Map.of(
            "roster.enabled", "true",
            "roster.app-url", Practice.APP,
            "roster.product-name", "Roster"));
    more.put(
        "smtpServer",
        Map.of(
            "host", "127.0.0.1",
            "port", String.valueOf(smtpPort),
            "from", "roster@example.org",
            "connectionTimeout", "2000"));
    more.put("clients", List.of(app(), service()));
    TestRealm realm = ground.admin().realm(name, more);
    allowSync(realm);
    return realm;
  }

  static String serviceToken(TestRealm realm) {
    return realm
        .call("/protocol/openid-connect/token")
        .field("grant_type", "client_credentials")
        .field("client_id", SERVICE_CLIENT)
        .field("client_secret", SERVICE_SECRET)
        .post()
        .ok()
        .text("access_token");
  }

  private static void allowSync(TestRealm realm) {
    String client = realm.clientUuid(SERVICE_CLIENT);
    realm.admin("/clients/" + client + "/roles").json(Map.of("name", "sync")).post().ok();
    JsonNode role = realm.admin("/clients/" + client + "/roles/sync").get().ok().json();
    String user = realm.admin("/clients/" + client + "/service-account-user").get().ok().text("id");
    realm
        .admin("/users/" + user + "/role-mappings/clients/" + client)
        .json(List.of(role))
        .post()
        .ok();
  }

  private static Map<String, Object> app() {
    Map<String, Object> client = new HashMap<>();
    client.put("clientId", APP_CLIENT);
    client.put("publicClient", false);
    client.put("secret", APP_SECRET);
    client.put("standardFlowEnabled", true);
    client.put("directAccessGrantsEnabled", true);
    client.put("redirectUris", List.of(Practice.APP + "*"));
    client.put("attributes", Map.of("pkce.code.challenge.method", "S256"));
    return client;
  }

  private static Map<String, Object> service() {
    Map<String, Object> client = new HashMap<>();
    client.put("clientId", SERVICE_CLIENT);
    client.put("publicClient", false);
    client.put("secret", SERVICE_SECRET);
    client.put("standardFlowEnabled", false);
    client.put("serviceAccountsEnabled", true);
    return client;
  }
}
