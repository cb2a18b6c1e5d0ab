package app.roster.provisioning;

import app.roster.provisioning.csv.Column;
import java.util.List;
import java.util.Map;

/**
 * Which column of a file stands where: Keycloak names the members of a row, people look for a cell.
 *
 * @param names headers from the left
 */
record Columns(List<String> names) {

  private static final Map<String, Column> MEMBERS =
      Map.of(
          "email", Column.EMAIL,
          "username", Column.EMAIL,
          "password", Column.PASSWORD,
          "firstName", Column.FIRST_NAME,
          "lastName", Column.LAST_NAME,
          "birthdate", Column.BIRTHDATE,
          "gender", Column.GENDER,
          "externalId", Column.EXTERNAL_ID,
          "tags", Column.TAG);

  /** The header over a member of a row; the member itself if it is in no column. */
  String header(String member) {
    return MEMBERS.containsKey(member) ? MEMBERS.get(member).header() : member;
  }

  /** The address of a member of a row; empty if it is in no column. */
  String cell(String member, int row) {
    int position = names.indexOf(header(member));
    return position < 0 ? "" : Column.address(position, row);
  }
}
