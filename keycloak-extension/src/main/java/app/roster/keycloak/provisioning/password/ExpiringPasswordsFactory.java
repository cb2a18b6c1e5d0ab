package app.roster.keycloak.provisioning.password;

import java.time.Clock;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.PasswordCredentialProvider;
import org.keycloak.credential.PasswordCredentialProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * Stands in for Keycloak's factory of the same id, and keeps all it does; its order is the way
 * Keycloak offers for that.
 */
public final class ExpiringPasswordsFactory extends PasswordCredentialProviderFactory {

  private static final int BEFORE_KEYCLOAKS = 100;

  private final Clock clock = Clock.systemUTC();
  private final Courtesy courtesy = new Courtesy();

  /** That of this server; nobody enters one that is not asked for passwords. */
  public static Courtesy courtesy(KeycloakSessionFactory sessions) {
    return sessions.getProviderFactory(CredentialProvider.class, PROVIDER_ID)
            instanceof ExpiringPasswordsFactory ours
        ? ours.courtesy
        : new Courtesy();
  }

  @Override
  public PasswordCredentialProvider create(KeycloakSession session) {
    return new ExpiringPasswords(session, super.create(session), courtesy, clock);
  }

  @Override
  public int order() {
    return BEFORE_KEYCLOAKS;
  }
}
