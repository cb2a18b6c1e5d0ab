package app.roster.stack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A secret of plain letters, digits and dashes in every spelling in which somebody may have written
 * it down. Those are the same in a URL, in JSON and in HTML.
 */
final class Spellings {

  private static final int BASE64_GROUP = 3;
  private static final int BASE64_BITS = 6;

  private Spellings() {}

  static Set<String> of(String secret) {
    if (!secret.matches("[A-Za-z0-9-]{8,}")) {
      throw new IllegalArgumentException("A secret to look for needs eight plain characters.");
    }
    Set<String> spellings = new LinkedHashSet<>();
    spellings.add(secret);
    for (int before = 0; before < BASE64_GROUP; before++) {
      String encoded = base64(secret, before);
      spellings.add(encoded);
      spellings.add(encoded.replace('+', '-').replace('/', '_'));
    }
    // What stands in a column of bytes is shown as hexadecimal digits.
    List<String> texts = new ArrayList<>(spellings);
    texts.add(new String(secret.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
    for (String text : texts) {
      String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.ISO_8859_1));
      spellings.add(hex);
      spellings.add(hex.toUpperCase(Locale.ROOT));
    }
    return spellings;
  }

  // The characters that the secret alone decides, when so many other bytes stand before it.
  private static String base64(String secret, int before) {
    byte[] bytes = ("\0".repeat(before) + secret).getBytes(StandardCharsets.US_ASCII);
    String encoded = Base64.getEncoder().withoutPadding().encodeToString(bytes);
    int first = (before * Byte.SIZE + BASE64_BITS - 1) / BASE64_BITS;
    int last = bytes.length * Byte.SIZE / BASE64_BITS;
    return encoded.substring(first, last);
  }
}
