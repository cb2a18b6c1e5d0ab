package app.roster.keycloak.signup.ask;

import app.roster.keycloak.provider.PlainFactory;
import java.time.Clock;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;

/** The page on which somebody asks an organization. */
public final class AskActionFactory
    implements RequiredActionFactory, PlainFactory<RequiredActionProvider> {

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
  public String getId() {
    return ID;
  }
}
