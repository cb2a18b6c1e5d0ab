package app.roster.keycloak.provisioning;

import app.roster.keycloak.provider.PlainFactory;

/** Makes {@link ImportRunner}. */
public interface ImportRunnerFactory extends PlainFactory<ImportRunner> {}
