package app.roster.keycloak.mail;

import org.keycloak.common.util.SecretGenerator;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.storage.adapter.InMemoryUserAdapter;

/** Hands letters to Keycloak's mail templates, in the language of the recipient. */
final class Dispatch {

  private final KeycloakSession session;

  Dispatch(KeycloakSession session) {
    this.session = session;
  }

  /** Lets these templates render the letter and do with it what they do. */
  void hand(Letter letter, EmailTemplateProvider templates) throws EmailException {
    templates
        .setRealm(session.getContext().getRealm())
        .setUser(recipient(letter))
        .setAttribute(Constants.IGNORE_ACCEPT_LANGUAGE_HEADER, true)
        .send(
            letter.subjectKey(),
            letter.subjectArguments(),
            letter.template(),
            letter.attributes(),
            letter.address());
  }

  /** Recipients need no account, but templates want a user to ask for the language. */
  private UserModel recipient(Letter letter) {
    RealmModel realm = session.getContext().getRealm();
    String id = SecretGenerator.getInstance().generateSecureID();
    UserModel recipient = new InMemoryUserAdapter(session, realm, id);
    recipient.setEmail(letter.address());
    recipient.setSingleAttribute(UserModel.LOCALE, letter.locale().toLanguageTag());
    return recipient;
  }
}
