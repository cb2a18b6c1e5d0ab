package app.roster.keycloak.provisioning.run;

import app.roster.keycloak.provisioning.row.WaitingPerson;
import app.roster.keycloak.tag.Tags;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * A row with everything its account needs.
 *
 * @param person null for a row that only becomes an invitation, of somebody without tags
 * @param password the hash, null for a row that only becomes an invitation
 */
record ReadyRow(int row, String address, WaitingPerson person, PasswordCredentialModel password) {

  boolean makesAccount() {
    return password != null;
  }

  Tags tags() {
    return person == null ? Tags.NONE : person.tags();
  }

  @Override
  public String toString() {
    return "row " + row;
  }
}
