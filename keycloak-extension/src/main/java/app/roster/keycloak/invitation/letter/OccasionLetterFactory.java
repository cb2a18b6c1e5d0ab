package app.roster.keycloak.invitation.letter;

import app.roster.keycloak.invitation.Occasion;
import app.roster.keycloak.mail.LetterProvider;
import app.roster.keycloak.mail.LetterProviderFactory;
import java.time.Clock;
import org.keycloak.models.KeycloakSession;

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
  public String getId() {
    return occasion.letterKind();
  }
}
