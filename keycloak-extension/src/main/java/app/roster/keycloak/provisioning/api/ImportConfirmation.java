package app.roster.keycloak.provisioning.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * The wish to run a checked import.
 *
 * @param validRowsOnly whether rows with errors may be left out
 * @param signInMails whether people who are made get a mail with a link to the sign-in page
 * @param locale language of these mails; null for the realm's own
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ImportConfirmation(boolean validRowsOnly, boolean signInMails, String locale) {

  static final ImportConfirmation PLAIN = new ImportConfirmation(false, false, null);
}
