package app.roster.keycloak.provisioning.row;

import java.util.List;

/**
 * One thing that is wrong with a row.
 *
 * @param field name of the member of the row
 * @param code stable reason
 * @param args what a text for people needs, such as a length or the number of an earlier row; never
 *     the content of the row
 */
public record RowViolation(String field, String code, List<String> args) {

  /** One whose arguments are written out. */
  public static RowViolation of(String field, String code, String... args) {
    return new RowViolation(field, code, List.of(args));
  }
}
