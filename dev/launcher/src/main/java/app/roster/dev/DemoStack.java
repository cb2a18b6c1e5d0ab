package app.roster.dev;

import app.roster.stack.KeycloakSetup;
import app.roster.stack.Ports;
import app.roster.stack.StackSetup;
import app.roster.stack.WildFlySetup;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Roster on all its servers with the realm {@code roster}: two organizations, no people yet. The
 * demo and the browser tests are both made of it, on different ports and in different folders.
 */
public final class DemoStack {

  public static final String REALM = "roster";

  private DemoStack() {}

  /** To be refined and started by the caller. */
  public static StackSetup in(Path folder, Ports ports) {
    Artifacts built = Artifacts.ofBuild();
    Secrets secrets = Secrets.in(folder);
    return new StackSetup(folder, ports, built.application())
        .keycloak(
            setup -> {
              setup.provider(built.extension()).provider(built.themes());
              setup.realm(realmFile(folder)).readyWith(REALM);
              environment(setup, ports, secrets);
            })
        .app(setup -> properties(setup, ports, secrets));
  }

  /** Where people reach the application. */
  public static String appUrl(Ports ports) {
    return "http://localhost:" + ports.app().number() + "/roster/";
  }

  private static void environment(KeycloakSetup setup, Ports ports, Secrets secrets) {
    setup
        .environment("ROSTER_APP_URL", appUrl(ports))
        .environment("ROSTER_SMTP_HOST", "127.0.0.1")
        .environment("ROSTER_SMTP_PORT", String.valueOf(ports.smtp().number()))
        .environment("ROSTER_APP_SECRET", secrets.of("app"))
        .environment("ROSTER_SERVICE_SECRET", secrets.of("service"))
        .environment("ROSTER_CLIENT_VIEW_SECRET", secrets.of("client-view"));
  }

  static void properties(WildFlySetup setup, Ports ports, Secrets secrets) {
    setup
        .property("roster.keycloak.url", "http://localhost:" + ports.keycloak().number())
        .property("roster.keycloak.realm", REALM)
        .property("roster.app.url", appUrl(ports))
        .property("roster.support-address", "support@example.org")
        .property("roster.app.client-secret", secrets.of("app"))
        .property("roster.service.client-secret", secrets.of("service"))
        .property("roster.client-view.client-secret", secrets.of("client-view"));
  }

  private static Path realmFile(Path folder) {
    Path file = folder.resolve("roster-realm.json");
    try (InputStream realm = DemoStack.class.getResourceAsStream("/realm/roster-realm.json")) {
      Files.createDirectories(folder);
      Files.copy(realm, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
