package app.roster.keycloak.provisioning.run;

import app.roster.keycloak.provisioning.row.WaitingPerson;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * A row with everything its account needs.
 *
 * @param person null for a row that only becomes an invitation
 * @param password the hash, null likewise
 */
record ReadyRow(int row, String address, WaitingPerson person, PasswordCredentialModel password) {

  boolean makesAccount() {
    return person != null;
  }

  @Override
  public String toString() {
    return "row " + row;
  }
}
