package app.roster.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;

/**
 * What the operator configures, read from system properties; {@code docs/configuration.md} lists
 * them. Every default stands here and nowhere else.
 */
@ApplicationScoped
public class Settings {

  /** Address of the realm, without a slash at its end: {@code http://host/realms/roster}. */
  public URI realm() {
    String server = withoutSlash(text("roster.keycloak.url", "http://localhost:8181"));
    return URI.create(server + "/realms/" + text("roster.keycloak.realm", "roster"));
  }

  /** Where people reach this application, with a slash at its end. */
  public URI application() {
    return URI.create(withoutSlash(text("roster.app.url", "http://localhost:8180/roster")) + "/");
  }

  public String productName() {
    return text("roster.product-name", "Roster");
  }

  /** Mail address people may write to when something fails; none unless the operator gave one. */
  public Optional<String> supportAddress() {
    return Optional.ofNullable(System.getProperty("roster.support-address"))
        .filter(value -> !value.isBlank());
  }

  /** Largest client list that may be uploaded, in megabytes. */
  public int importMegabytes() {
    String text = text("roster.import-megabytes", "8");
    int megabytes = text.matches("[0-9]{1,2}") ? Integer.parseInt(text) : 0;
    if (megabytes < 1 || megabytes > 10) {
      throw new IllegalStateException("roster.import-megabytes must be 1 to 10: " + text);
    }
    return megabytes;
  }

  /** How long it is remembered who touched whose data, in days: at least a year. */
  public int auditDays() {
    String text = text("roster.audit-days", "2192");
    int days = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
    if (days < 366) {
      throw new IllegalStateException("roster.audit-days must be 366 to 99999: " + text);
    }
    return days;
  }

  /** Id of the client that people sign in with; its secret is for {@code oidc.json} alone. */
  public String appClientId() {
    return text("roster.app.client-id", "roster-app");
  }

  public OidcClient serviceClient() {
    return oidcClient("service", "roster-service");
  }

  public OidcClient clientViewClient() {
    return oidcClient("client-view", "roster-client-view");
  }

  private static OidcClient oidcClient(String name, String id) {
    return new OidcClient(
        text("roster." + name + ".client-id", id), text("roster." + name + ".client-secret", ""));
  }

  private static String text(String name, String fallback) {
    return Optional.ofNullable(System.getProperty(name))
        .filter(value -> !value.isBlank())
        .orElse(fallback);
  }

  private static String withoutSlash(String url) {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }
}
