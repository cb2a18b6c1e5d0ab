package app.roster.web.clienttable.exports;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;

/** What a downloaded file is called: which organization's, of which day. */
final class ExportName {

  private static final int LONGEST = 80;

  private ExportName() {}

  /**
   * The value of {@code Content-Disposition}, with a plain name for what reads no other.
   *
   * @param ending with its dot
   */
  static String header(String organization, LocalDate day, String ending) {
    String name = "clients-" + readable(organization) + "-" + day + ending;
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^A-Za-z0-9.-]+", "_");
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, encoded);
  }

  /** Letters and digits of any script; nothing that means something to a file system. */
  private static String readable(String organization) {
    String text =
        Normalizer.normalize(organization, Normalizer.Form.NFC)
            .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
            .replaceAll("^-+|-+$", "");
    int end = Math.min(text.codePointCount(0, text.length()), LONGEST);
    return text.substring(0, text.offsetByCodePoints(0, end));
  }
}
