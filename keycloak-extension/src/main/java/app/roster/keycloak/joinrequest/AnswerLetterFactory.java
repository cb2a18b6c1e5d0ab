package app.roster.keycloak.joinrequest;

import app.roster.keycloak.mail.LetterProvider;
import app.roster.keycloak.mail.LetterProviderFactory;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Makes the writers of answers to requests. */
public final class AnswerLetterFactory implements LetterProviderFactory {

  static final String ID = "answer";

  @Override
  public LetterProvider create(KeycloakSession session) {
    return new AnswerLetter(session);
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
