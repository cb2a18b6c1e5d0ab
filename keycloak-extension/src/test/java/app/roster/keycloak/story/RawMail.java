package app.roster.keycloak.story;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A mail as it came over the wire.
 *
 * @param recipients to whom the sender said it goes, whatever its header says
 * @param lines header and body, as sent
 */
public record RawMail(List<String> recipients, List<String> lines) {

  /** The lines before the first empty one, folded ones as they came. */
  public List<String> header() {
    return lines.subList(0, lines.indexOf(""));
  }

  /** How many headers there are of this name. */
  public long headers(String name) {
    String start = name.toLowerCase() + ":";
    return header().stream().filter(line -> line.toLowerCase().startsWith(start)).count();
  }

  /** As a mail program reads it. */
  public MimeMessage parsed() {
    try {
      return new MimeMessage(
          null,
          new ByteArrayInputStream(
              String.join("\r\n", lines).getBytes(StandardCharsets.ISO_8859_1)));
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }
}
