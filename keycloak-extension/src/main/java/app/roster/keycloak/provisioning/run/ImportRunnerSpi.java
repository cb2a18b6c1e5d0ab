package app.roster.keycloak.provisioning.run;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The place where this server keeps the imports it works on. */
public final class ImportRunnerSpi implements Spi {

  @Override
  public boolean isInternal() {
    return true;
  }

  @Override
  public String getName() {
    return "roster-import-runner";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return ImportRunner.class;
  }

  @Override
  @SuppressWarnings("rawtypes") // as the interface has it
  public Class<? extends ProviderFactory> getProviderFactoryClass() {
    return ImportRunnerFactory.class;
  }
}
