package app.roster.keycloak.signup.connect;

import app.roster.keycloak.provider.PlainFactory;
import java.time.Clock;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;

/** The page that asks before it connects. */
public final class ConnectActionFactory
    implements RequiredActionFactory, PlainFactory<RequiredActionProvider> {

  public static final String ID = "roster-connect";
  public static final String DISPLAY_TEXT = "Connect to an organization";

  private final Clock clock = Clock.systemUTC();

  @Override
  public RequiredActionProvider create(KeycloakSession session) {
    return new ConnectAction(clock);
  }

  @Override
  public String getDisplayText() {
    return DISPLAY_TEXT;
  }

  @Override
  public String getId() {
    return ID;
  }
}
