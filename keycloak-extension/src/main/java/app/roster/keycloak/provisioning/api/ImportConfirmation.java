package app.roster.keycloak.provisioning.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * The wish to run a checked import.
 *
 * @param validRowsOnly whether rows with errors may be left out
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ImportConfirmation(boolean validRowsOnly) {}
