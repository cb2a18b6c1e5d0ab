package app.roster.keycloak.address;

import app.roster.keycloak.paging.SearchText;
import jakarta.persistence.Query;
import java.util.Locale;

/**
 * The beginning of an address, as typed into a search.
 *
 * <p>Whether a database uses an index for {@code like 'x%'} depends on its collation. So the
 * letters and digits at the beginning also make a range, which every collation orders alike; the
 * {@code like} decides what is found.
 *
 * @param text in lower case, without blanks around it; empty finds everything
 */
public record AddressPrefix(String text) {

  private static final String LIKE = " and i.email like :search escape '\\'";

  public static AddressPrefix typed(String text) {
    return new AddressPrefix(text.strip().toLowerCase(Locale.ROOT));
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** The end of a where clause about something {@code i} that has an {@code email}. */
  public String condition() {
    if (text.isEmpty()) {
      return "";
    }
    return LIKE
        + (from().isEmpty() ? "" : " and i.email >= :from")
        + (to().isEmpty() ? "" : " and i.email < :to");
  }

  public void bind(Query query) {
    if (text.isEmpty()) {
      return;
    }
    query.setParameter("search", SearchText.literal(text) + "%");
    if (!from().isEmpty()) {
      query.setParameter("from", from());
    }
    if (!to().isEmpty()) {
      query.setParameter("to", to());
    }
  }

  /** No address with this beginning comes before it. */
  String from() {
    int end = 0;
    while (end < text.length() && isPlain(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end);
  }

  /** Every address with this beginning comes before it; empty if nothing plain comes after. */
  String to() {
    String head = from();
    while (head.endsWith("z")) {
      head = head.substring(0, head.length() - 1);
    }
    if (head.isEmpty()) {
      return "";
    }
    char last = head.charAt(head.length() - 1);
    return head.substring(0, head.length() - 1) + (last == '9' ? 'a' : (char) (last + 1));
  }

  private static boolean isPlain(char letter) {
    return letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9';
  }
}
