package app.roster.web.shell;

import app.roster.kernel.Settings;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.websocket.server.ServerEndpointConfig.Configurator;
import java.net.URI;

/** Browsers let any site open a socket with our cookies, so the page's origin must be ours. */
public class LiveHandshake extends Configurator {

  @Override
  public boolean checkOrigin(String origin) {
    URI application = CDI.current().select(Settings.class).get().application();
    return (application.getScheme() + "://" + application.getAuthority()).equals(origin);
  }
}
