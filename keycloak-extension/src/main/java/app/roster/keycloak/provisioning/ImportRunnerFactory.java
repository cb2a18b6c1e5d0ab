package app.roster.keycloak.provisioning;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link ImportRunner}. */
public interface ImportRunnerFactory extends ProviderFactory<ImportRunner> {}
