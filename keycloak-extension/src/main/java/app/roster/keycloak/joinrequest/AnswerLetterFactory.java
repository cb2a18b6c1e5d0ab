package app.roster.keycloak.joinrequest;

import app.roster.keycloak.mail.LetterProvider;
import app.roster.keycloak.mail.LetterProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Makes the writers of answers to requests. */
public final class AnswerLetterFactory implements LetterProviderFactory {

  static final String ID = "answer";

  @Override
  public LetterProvider create(KeycloakSession session) {
    return new AnswerLetter(session);
  }

  @Override
  public String getId() {
    return ID;
  }
}
