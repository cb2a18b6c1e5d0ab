package app.roster.kernel;

/** Rules for text that stands for something. */
final class Text {

  private Text() {}

  static void requireId(String name, String value, int limit) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(name + " is missing");
    }
    if (value.length() > limit) {
      throw new IllegalArgumentException(name + " is longer than " + limit + " characters");
    }
    if (value.chars().anyMatch(c -> c <= ' ' || c == 0x7f)) {
      throw new IllegalArgumentException(name + " holds a blank or control character");
    }
  }
}
