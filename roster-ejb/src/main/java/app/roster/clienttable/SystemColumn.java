package app.roster.clienttable;

import java.util.Optional;
import java.util.stream.Stream;

/** Columns that say something about the account instead of about health. */
public enum SystemColumn {
  EMAIL("email", "c.email_key"),
  BIRTHDATE("birthdate", "c.birthdate"),
  AGE("age", "c.birthdate"),
  GENDER("gender", "c.gender"),
  JOINED("joined", "c.joined_at"),
  LAST_SIGN_IN("lastSignIn", "c.last_sign_in_at"),
  EXTERNAL_ID("externalId", "c.external_key"),
  /** Several of each client, so there is nothing to order by. */
  TAGS("tags", "");

  private final String code;
  private final String expression;

  SystemColumn(String code, String expression) {
    this.code = code;
    this.expression = expression;
  }

  public String code() {
    return code;
  }

  String expression() {
    return expression;
  }

  /** Two or three values make no order worth looking at. */
  public boolean isOrdered() {
    return this != GENDER && this != TAGS;
  }

  /** Somebody's age falls as their birthdate rises. */
  boolean runsBackwards() {
    return this == AGE;
  }

  static Optional<SystemColumn> find(String code) {
    return Stream.of(values()).filter(column -> column.code.equals(code)).findFirst();
  }
}
