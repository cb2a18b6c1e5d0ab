package app.roster.keycloak.provisioning.password;

import app.roster.keycloak.provisioning.row.ImportKey;
import app.roster.keycloak.provisioning.row.ImportLine;
import java.nio.ByteBuffer;
import java.util.function.IntPredicate;

/**
 * The passwords of people whose row brings none. They follow from the key of the import and the
 * number of the row: so they are stored nowhere, and come out the same when they are hashed and
 * when they are handed out (ADR 0015).
 *
 * <p>24 of 55 letters and digits that are not mistaken for each other, with three capitals, three
 * small letters and three digits at least, in four groups: more than 137 bits.
 */
public final class GeneratedPasswords {

  static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  static final int LENGTH = 24;

  private static final int GROUP = 6;
  private static final int LEAST_OF_A_KIND = 3;
  // Bytes from here on would favour the first characters.
  private static final int FAIR = 256 - 256 % ALPHABET.length();

  private final ImportKey key;
  private final String importId;

  public GeneratedPasswords(ImportKey key, String importId) {
    this.key = key;
    this.importId = importId;
  }

  /** What the person signs in with first: the password of the row, or else one made here. */
  public String of(ImportLine line) {
    return line.password() == null ? of(line.row()) : line.password();
  }

  /** The one of this row, the same every time. */
  public String of(int row) {
    Stream stream = new Stream(row);
    String drawn = stream.draw();
    while (!isMixed(drawn)) {
      drawn = stream.draw();
    }
    StringBuilder password = new StringBuilder(drawn);
    for (int place = LENGTH - GROUP; place > 0; place -= GROUP) {
      password.insert(place, '-');
    }
    return password.toString();
  }

  private static boolean isMixed(String text) {
    return has(text, Character::isUpperCase)
        && has(text, Character::isLowerCase)
        && has(text, Character::isDigit);
  }

  private static boolean has(String text, IntPredicate kind) {
    return text.chars().filter(kind).count() >= LEAST_OF_A_KIND;
  }

  /** Characters without end that belong to one row. */
  private final class Stream {

    private final int row;
    private int block;
    private ByteBuffer bytes = ByteBuffer.allocate(0);

    Stream(int row) {
      this.row = row;
    }

    String draw() {
      StringBuilder text = new StringBuilder(LENGTH + LENGTH / GROUP);
      while (text.length() < LENGTH) {
        int next = next();
        if (next < FAIR) {
          text.append(ALPHABET.charAt(next % ALPHABET.length()));
        }
      }
      return text.toString();
    }

    private int next() {
      if (!bytes.hasRemaining()) {
        bytes = ByteBuffer.wrap(key.derive("password:" + importId + ":" + row + ":" + block++));
      }
      return Byte.toUnsignedInt(bytes.get());
    }
  }
}
