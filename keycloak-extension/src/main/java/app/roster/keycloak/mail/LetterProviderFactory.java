package app.roster.keycloak.mail;

import org.keycloak.provider.ProviderFactory;

/** Makes the writers of one kind of letter. */
public interface LetterProviderFactory extends ProviderFactory<LetterProvider> {}
