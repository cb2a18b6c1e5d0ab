package app.roster.keycloak.mail;

import app.roster.keycloak.provider.PlainFactory;

/** Makes the writers of one kind of letter. */
public interface LetterProviderFactory extends PlainFactory<LetterProvider> {}
