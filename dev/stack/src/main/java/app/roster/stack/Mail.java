package app.roster.stack;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A mail as its reader sees it.
 *
 * @param to addresses without names
 * @param subject decoded
 * @param text the plain part, empty without one
 * @param html the HTML part, empty without one
 */
public record Mail(
    long id,
    Instant received,
    String from,
    List<String> to,
    String subject,
    String text,
    String html) {

  private static final Pattern LINK = Pattern.compile("https?://[^\\s\"'<>]+");

  static Mail of(long id, Instant received, MimeMessage message)
      throws MessagingException, IOException {
    List<Part> parts = leaves(message);
    return new Mail(
        id,
        received,
        String.join(", ", addresses(message.getFrom())),
        addresses(message.getAllRecipients()),
        message.getSubject() == null ? "" : message.getSubject(),
        first(parts, "text/plain"),
        first(parts, "text/html"));
  }

  Mail withId(long newId) {
    return new Mail(newId, received, from, to, subject, text, html);
  }

  public boolean isTo(String address) {
    return to.stream().anyMatch(address::equalsIgnoreCase);
  }

  /** Every web address in the text and in the HTML, each once, in the order of reading. */
  public List<URI> links() {
    return Stream.of(text, html)
        .flatMap(body -> LINK.matcher(body).results())
        .map(MatchResult::group)
        .map(link -> link.replace("&amp;", "&").replaceAll("[.,)]+$", ""))
        .distinct()
        .map(URI::create)
        .toList();
  }

  private static List<String> addresses(Address[] addresses) {
    if (addresses == null) {
      return List.of();
    }
    return Stream.of(addresses)
        .map(address -> address instanceof InternetAddress mail ? mail.getAddress() : "")
        .toList();
  }

  private static List<Part> leaves(Part part) throws MessagingException, IOException {
    if (!part.isMimeType("multipart/*")) {
      return List.of(part);
    }
    List<Part> leaves = new ArrayList<>();
    Multipart multipart = (Multipart) part.getContent();
    for (int i = 0; i < multipart.getCount(); i++) {
      BodyPart child = multipart.getBodyPart(i);
      leaves.addAll(leaves(child));
    }
    return leaves;
  }

  private static String first(List<Part> parts, String type)
      throws MessagingException, IOException {
    for (Part part : parts) {
      if (part.isMimeType(type)) {
        return String.valueOf(part.getContent());
      }
    }
    return "";
  }
}
