package app.roster.keycloak.signup;

import java.time.Clock;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** The page on which somebody asks an organization. */
public final class AskActionFactory implements RequiredActionFactory {

  public static final String ID = "roster-ask";
  public static final String DISPLAY_TEXT = "Ask an organization";

  private final Clock clock = Clock.systemUTC();

  @Override
  public RequiredActionProvider create(KeycloakSession session) {
    return new AskAction(clock);
  }

  @Override
  public String getDisplayText() {
    return DISPLAY_TEXT;
  }

  @Override
  public void init(Config.Scope config) {
    // no options
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    // nothing to prepare
  }

  @Override
  public void close() {
    // nothing is held
  }

  @Override
  public String getId() {
    return ID;
  }
}
