package app.roster.keycloak.mail;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Lets every feature bring its own letters, while the outbox knows none of them. */
public final class LetterSpi implements Spi {

  @Override
  public boolean isInternal() {
    return true;
  }

  @Override
  public String getName() {
    return "roster-letter";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return LetterProvider.class;
  }

  @Override
  public Class<? extends ProviderFactory<LetterProvider>> getProviderFactoryClass() {
    return LetterProviderFactory.class;
  }
}
