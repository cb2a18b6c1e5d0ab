package app.roster.keycloak.provisioning.run;

import java.sql.SQLException;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.ModelException;

/**
 * Why a transaction failed. Keycloak throws the same exception for a row that the database refuses
 * and for a database that is away; only the first says anything about the row.
 */
final class Blame {

  /** The classes of SQLSTATE for values that do not fit, and for constraints. */
  private static final String VALUES = "22";

  private static final String CONSTRAINTS = "23";

  private Blame() {}

  /** Whether the rows are at fault, so that trying again would end the same way. */
  static boolean liesInRows(ModelException failure) {
    // One without a cause is Keycloak's own refusal.
    return failure instanceof ModelDuplicateException
        || failure.getCause() == null
        || isRefused(failure.getCause());
  }

  private static boolean isRefused(Throwable failure) {
    Throwable cause = failure;
    while (cause != null) {
      if (cause instanceof SQLException refused && isRefusal(refused.getSQLState())) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static boolean isRefusal(String state) {
    return state != null && (state.startsWith(VALUES) || state.startsWith(CONSTRAINTS));
  }
}
