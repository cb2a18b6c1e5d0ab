package app.roster.stack;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The pages of the mail catcher as text. Everything from a mail is escaped or in a sandbox. */
final class MailHtml {

  private static final Pattern LINK = Pattern.compile("https?://[^\\s\"'<>]+[^\\s\"'<>.,)]");

  private final DateTimeFormatter time;

  MailHtml(ZoneId zone) {
    time = DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH).withZone(zone);
  }

  /** The newest mail on top; looks for new ones every few seconds. */
  String list(List<Mail> newestFirst) {
    StringBuilder body = new StringBuilder("<header><h1>Mails</h1><p>");
    body.append("Nothing leaves this machine.</p></header><main>");
    if (newestFirst.isEmpty()) {
      body.append("<p class=\"empty\">No mail yet. This page looks for new ones by itself.</p>");
    } else {
      body.append("<ul class=\"mails\">");
      newestFirst.forEach(mail -> body.append(row(mail)));
      body.append("</ul>");
    }
    return page("Mails", "<meta http-equiv=\"refresh\" content=\"5\">", body.append("</main>"));
  }

  String one(Mail mail) {
    StringBuilder body = new StringBuilder("<header><a href=\"/\">All mails</a></header><main>");
    body.append("<article><h1>%s</h1>".formatted(escape(mail.subject())));
    body.append("<dl><dt>From</dt><dd>%s</dd>".formatted(escape(mail.from())));
    body.append("<dt>To</dt><dd>%s</dd>".formatted(escape(String.join(", ", mail.to()))));
    body.append("<dt>Received</dt><dd>%s</dd></dl>".formatted(time.format(mail.received())));
    if (mail.html().isEmpty()) {
      body.append(text(mail));
    } else {
      body.append(frame(mail));
      body.append("<details><summary>Plain text</summary>" + text(mail) + "</details>");
    }
    return page(mail.subject(), "", body.append("</article></main>"));
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private String row(Mail mail) {
    return "<li><a href=\"/mails/%d\"><strong>%s</strong><time>%s</time><span>%s</span></a></li>"
        .formatted(
            mail.id(),
            escape(mail.subject()),
            time.format(mail.received()),
            escape(String.join(", ", mail.to())));
  }

  // No scripts, no forms, no access to this page; links open in a tab of their own.
  private static String frame(Mail mail) {
    return "<iframe title=\"Mail\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\""
        + " src=\"/mails/%d/html\"></iframe>".formatted(mail.id());
  }

  private static String text(Mail mail) {
    String linked =
        LINK.matcher(escape(mail.text()))
            .replaceAll("<a href=\"$0\" target=\"_blank\" rel=\"noreferrer\">$0</a>");
    return "<pre>" + linked + "</pre>";
  }

  private static String page(String title, String head, StringBuilder body) {
    return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>"
        + escape(title)
        + "</title><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">"
        + "<link rel=\"stylesheet\" href=\"/mail.css\">"
        + head
        + "</head><body>"
        + body
        + "</body></html>";
  }
}
