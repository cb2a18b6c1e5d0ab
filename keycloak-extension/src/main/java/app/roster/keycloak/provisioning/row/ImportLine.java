package app.roster.keycloak.provisioning.row;

import java.util.List;

/**
 * One line of the upload as it came.
 *
 * @param row number in the caller's spreadsheet
 * @param birthdate ISO date, or null
 * @param gender administrative gender in lower case, or null
 * @param externalId what another system of the organization calls the person, or null
 * @param tags those the organization gives the person, or null
 */
public record ImportLine(
    int row,
    String email,
    String password,
    String firstName,
    String lastName,
    String birthdate,
    String gender,
    String externalId,
    List<String> tags) {

  // Keeps people and passwords out of any log.
  @Override
  public String toString() {
    return "row " + row;
  }
}
