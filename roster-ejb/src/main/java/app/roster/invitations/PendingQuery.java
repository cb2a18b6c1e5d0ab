package app.roster.invitations;

import app.roster.kernel.PageRequest;
import app.roster.kernel.SearchText;

/**
 * Which open invitations are wanted.
 *
 * @param kind those of clients, or those into the team
 * @param search part of the address; empty for all
 */
public record PendingQuery(InvitationKind kind, String search, Order order, PageRequest page) {

  /** How open invitations can be ordered. */
  public enum Order {
    NEWEST_FIRST("created_at desc, id"),
    EMAIL("email, id"),
    EMAIL_DESCENDING("email desc, id desc"),
    SENT("last_sent_at, id"),
    SENT_DESCENDING("last_sent_at desc, id desc"),
    EXPIRES("expires_at, id"),
    EXPIRES_DESCENDING("expires_at desc, id desc");

    private final String clause;

    Order(String clause) {
      this.clause = clause;
    }

    String clause() {
      return clause;
    }

    /**
     * @param ascending in the other direction if false
     */
    public Order inDirection(boolean ascending) {
      return ascending || this == NEWEST_FIRST ? this : valueOf(name() + "_DESCENDING");
    }
  }

  /** For {@code like}: what was typed stands for itself. */
  String pattern() {
    return SearchText.anywhere(search);
  }
}
