package app.roster.provisioning;

import java.util.function.IntFunction;

/**
 * A temporary password for each row of a list that has none: 24 letters and digits that nobody
 * mistakes for others, 139 bits, in groups that are easy to type. It follows from the key, so it is
 * never stored.
 */
record GeneratedPasswords(UploadKey key, ImportId upload) implements IntFunction<String> {

  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
  private static final int LENGTH = 24;
  private static final int GROUP = 4;

  @Override
  public String apply(int row) {
    for (int attempt = 0; ; attempt++) {
      String letters = letters(key.derive("password %d %d".formatted(row, attempt), upload));
      if (letters.length() == LENGTH && hasAllKinds(letters)) {
        return letters.replaceAll("(.{%d})(?!$)".formatted(GROUP), "$1-");
      }
    }
  }

  // A byte beyond the last whole round of letters would favour the first of them.
  private static String letters(byte[] random) {
    int fair = 256 / LETTERS.length() * LETTERS.length();
    StringBuilder letters = new StringBuilder();
    for (byte one : random) {
      int number = Byte.toUnsignedInt(one);
      if (number < fair && letters.length() < LENGTH) {
        letters.append(LETTERS.charAt(number % LETTERS.length()));
      }
    }
    return letters.toString();
  }

  private static boolean hasAllKinds(String letters) {
    return letters.chars().anyMatch(Character::isUpperCase)
        && letters.chars().anyMatch(Character::isLowerCase)
        && letters.chars().anyMatch(Character::isDigit);
  }

  @Override
  public String toString() {
    return "generated passwords";
  }
}
