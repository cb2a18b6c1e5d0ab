package app.roster.web.spreadsheet;

import java.util.regex.Pattern;

/** Text inside of XML, as spreadsheets write it. */
final class Xml {

  // Characters that XML cannot hold, and whatever looks like the way of writing them.
  private static final Pattern CODED =
      Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\ufffe\\uffff]|_(?=x[0-9A-Fa-f]{4}_)");

  private Xml() {}

  /** Adds the text; most of it is plain and goes through as it is. */
  static void escape(StringBuilder target, String text) {
    if (isPlain(text)) {
      target.append(text);
      return;
    }
    String coded =
        CODED.matcher(text).replaceAll(match -> "_x%04X_".formatted((int) match.group().charAt(0)));
    target.append(
        coded
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&#34;"));
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      boolean plain =
          letter >= ' ' && letter < 0xfffe && letter != '_' && "&<>\"".indexOf(letter) < 0;
      if (!plain) {
        return false;
      }
    }
    return true;
  }
}
