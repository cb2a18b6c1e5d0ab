package app.roster.invitations;

import app.roster.kernel.PageRequest;

/**
 * Which open invitations are wanted.
 *
 * @param search part of the address; empty for all
 */
public record PendingQuery(String search, Order order, PageRequest page) {

  /** How open invitations can be ordered. */
  public enum Order {
    NEWEST_FIRST("created_at desc, id"),
    EMAIL_ASCENDING("email, id"),
    EMAIL_DESCENDING("email desc, id");

    private final String clause;

    Order(String clause) {
      this.clause = clause;
    }

    String clause() {
      return clause;
    }
  }

  /** For {@code like}: what was typed stands for itself. */
  String pattern() {
    String literal = search.strip().toLowerCase(java.util.Locale.ROOT);
    return "%" + literal.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }
}
