package app.roster.keycloak.provisioning.run;

import app.roster.keycloak.provider.PlainFactory;

/** Makes {@link ImportRunner}. */
public interface ImportRunnerFactory extends PlainFactory<ImportRunner> {}
