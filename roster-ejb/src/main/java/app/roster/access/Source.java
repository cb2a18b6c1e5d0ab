package app.roster.access;

import java.io.Serializable;

/**
 * Where somebody acts from, for the audit.
 *
 * @param address network address, as far as the server knows it; empty for work in the background
 * @param agent what the browser calls itself, which may be anything; empty if it says nothing
 */
public record Source(String address, String agent) implements Serializable {

  /** Nobody's browser: work in the background. */
  public static final Source NONE = new Source("", "");

  private static final int LONGEST_ADDRESS = 45;
  private static final int LONGEST_AGENT = 200;

  public Source {
    address = plain(address, LONGEST_ADDRESS);
    agent = plain(agent, LONGEST_AGENT);
  }

  private static String plain(String text, int longest) {
    if (text == null) {
      return "";
    }
    String line = text.replaceAll("\\p{Cntrl}", " ");
    return line.substring(0, Math.min(line.length(), longest));
  }
}
