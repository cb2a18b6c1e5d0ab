package app.roster.keycloak.invitation;

import app.roster.keycloak.mail.LetterProvider;
import app.roster.keycloak.mail.LetterProviderFactory;
import java.time.Clock;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Makes the writers of invitation mails. */
public final class InvitationLetterFactory implements LetterProviderFactory {

  private final Clock clock = Clock.systemUTC();

  @Override
  public LetterProvider create(KeycloakSession session) {
    return new InvitationLetter(session, clock, Occasion.INVITATION);
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
    return Occasion.INVITATION.letterKind();
  }
}
