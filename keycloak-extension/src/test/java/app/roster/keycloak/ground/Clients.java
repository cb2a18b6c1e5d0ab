package app.roster.keycloak.ground;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The clients of Roster as a realm file would describe them. */
public final class Clients {

  public static final String APP = "roster-app";
  public static final String APP_SECRET = "app-secret";
  public static final String VIEW = "roster-client-view";
  public static final String VIEW_SECRET = "view-secret";

  private Clients() {}

  /** Direct grants are on, so that tests sign in without a browser. */
  static Map<String, Object> app() {
    Map<String, Object> client = confidential(APP, APP_SECRET);
    client.put("standardFlowEnabled", true);
    client.put("directAccessGrantsEnabled", true);
    client.put("redirectUris", List.of("http://localhost/*"));
    client.put("protocolMappers", List.of(audience(VIEW), audience(APP)));
    return client;
  }

  static Map<String, Object> clientView() {
    Map<String, Object> client = confidential(VIEW, VIEW_SECRET);
    client.put("name", "A practitioner looks at your data");
    client.put("standardFlowEnabled", false);
    client.put("directAccessGrantsEnabled", false);
    client.put("fullScopeAllowed", false);
    client.put("defaultClientScopes", List.of());
    client.put("optionalClientScopes", List.of());
    client.put(
        "attributes",
        Map.of(
            "client-view.enabled", "true",
            "client-view.max", "1800",
            "access.token.lifespan", "60",
            "client.session.max.lifespan", "3600"));
    return client;
  }

  private static Map<String, Object> confidential(String id, String secret) {
    Map<String, Object> client = new HashMap<>();
    client.put("clientId", id);
    client.put("enabled", true);
    client.put("publicClient", false);
    client.put("secret", secret);
    client.put("serviceAccountsEnabled", false);
    client.put("implicitFlowEnabled", false);
    return client;
  }

  private static Map<String, Object> audience(String clientId) {
    return Map.of(
        "name",
        "audience " + clientId,
        "protocol",
        "openid-connect",
        "protocolMapper",
        "oidc-audience-mapper",
        "config",
        Map.of(
            "included.client.audience", clientId,
            "access.token.claim", "true",
            "introspection.token.claim", "true"));
  }
}
