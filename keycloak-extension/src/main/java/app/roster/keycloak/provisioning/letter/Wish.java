package app.roster.keycloak.provisioning.letter;

import java.util.Locale;

/**
 * The wish of a Pro that everybody whose account an import makes gets a mail.
 *
 * @param locale language of the mails, unless a person has chosen another
 * @param linkBase this server's public address, ending with a slash
 */
public record Wish(
    String realmId, String organizationId, String importId, Locale locale, String linkBase) {}
