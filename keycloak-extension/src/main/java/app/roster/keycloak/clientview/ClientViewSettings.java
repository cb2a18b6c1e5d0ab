package app.roster.keycloak.clientview;

import app.roster.keycloak.access.ClientViewUse;
import app.roster.keycloak.settings.OrganizationSetting;
import app.roster.keycloak.settings.OrganizationSettings;
import java.time.Duration;
import java.util.stream.Stream;
import org.keycloak.models.ClientModel;
import org.keycloak.models.OrganizationModel;

/**
 * What the operator (attributes of the client {@code roster-client-view}) and the organization (its
 * own attributes) have chosen.
 */
public record ClientViewSettings(
    boolean enabled, Duration cap, Duration idle, boolean reasonRequired) {

  static final String ENABLED = "client-view.enabled";
  static final String MAX_SECONDS = "client-view.max";
  static final String IDLE_SECONDS = "client-view.idle";

  private static final Duration DEFAULT_CAP = Duration.ofMinutes(30);
  private static final Duration DEFAULT_IDLE = Duration.ofMinutes(5);

  /** No setting moves the cap beyond this. */
  private static final Duration LONGEST = Duration.ofMinutes(60);

  public static boolean enabledFor(ClientModel client) {
    return Boolean.parseBoolean(client.getAttribute(ENABLED));
  }

  public static ClientViewSettings of(ClientModel client, OrganizationModel organization) {
    Duration ofClient =
        positive(client.getAttribute(MAX_SECONDS))
            .map(Duration::ofSeconds)
            .findFirst()
            .orElse(DEFAULT_CAP);
    OrganizationSettings own = OrganizationSettings.of(organization);
    Duration cap =
        own.own(OrganizationSetting.CLIENT_VIEW_MINUTES).stream()
            .flatMap(ClientViewSettings::positive)
            .map(Duration::ofMinutes)
            .findFirst()
            .orElse(ofClient);
    return new ClientViewSettings(
        enabledFor(client),
        cap.compareTo(LONGEST) > 0 ? LONGEST : cap,
        idle(client),
        ClientViewUse.of(organization) == ClientViewUse.WITH_REASON);
  }

  /** How long a view may lie unused before it ends by itself. */
  static Duration idle(ClientModel client) {
    return positive(client.getAttribute(IDLE_SECONDS))
        .map(Duration::ofSeconds)
        .findFirst()
        .orElse(DEFAULT_IDLE);
  }

  private static Stream<Long> positive(String value) {
    return Stream.ofNullable(value).filter(v -> v.matches("[1-9][0-9]{0,5}")).map(Long::valueOf);
  }
}
