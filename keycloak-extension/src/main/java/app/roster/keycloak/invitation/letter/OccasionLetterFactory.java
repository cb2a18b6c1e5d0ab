package app.roster.keycloak.invitation.letter;

import app.roster.keycloak.invitation.Occasion;
import app.roster.keycloak.mail.LetterProvider;
import app.roster.keycloak.mail.LetterProviderFactory;
import java.time.Clock;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Makes the writers of the mails of one occasion. */
abstract class OccasionLetterFactory implements LetterProviderFactory {

  private final Clock clock = Clock.systemUTC();
  private final Occasion occasion;

  OccasionLetterFactory(Occasion occasion) {
    this.occasion = occasion;
  }

  @Override
  public LetterProvider create(KeycloakSession session) {
    return new InvitationLetter(session, clock, occasion);
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
    return occasion.letterKind();
  }
}
