package app.roster.stack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Serves the caught mails on the loopback address. */
final class MailPage implements AutoCloseable {

  private static final Pattern ONE = Pattern.compile("/mails/([0-9]{1,18})(/html)?");
  private static final String OWN_CONTENT_ONLY =
      "default-src 'none'; style-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'";
  private static final String MAIL_CONTENT =
      "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
          + " style-src 'unsafe-inline'; img-src data:";

  private final Mailbox mailbox;
  private final HttpServer server;
  private final MailHtml html = new MailHtml(ZoneId.systemDefault());

  MailPage(Mailbox mailbox, int port) {
    this.mailbox = mailbox;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException("The mail page cannot listen on port " + port, e);
    }
    server.createContext("/", this::answer);
  }

  void start() {
    server.start();
  }

  URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      Matcher one = ONE.matcher(path);
      if (!isForUs(exchange)) {
        send(exchange, 403, "text/plain", "Only from this machine.");
      } else if (path.equals("/")) {
        send(exchange, 200, "text/html", html.list(newestFirst()));
      } else if (path.equals("/mail.css")) {
        send(exchange, 200, "text/css", stylesheet());
      } else if (one.matches()) {
        sendMail(exchange, one);
      } else {
        send(exchange, 404, "text/plain", "Not found");
      }
    }
  }

  // A foreign page that re-points its own name at 127.0.0.1 must not read invitation links.
  private static boolean isForUs(HttpExchange exchange) {
    String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
    return host.matches("(localhost|127\\.0\\.0\\.1)(:[0-9]+)?");
  }

  private void sendMail(HttpExchange exchange, Matcher path) throws IOException {
    long id = Long.parseLong(path.group(1));
    Optional<Mail> mail = mailbox.all().stream().filter(any -> any.id() == id).findFirst();
    if (mail.isEmpty()) {
      send(exchange, 404, "text/plain", "Not found");
    } else if (path.group(2) == null) {
      send(exchange, 200, "text/html", html.one(mail.get()));
    } else {
      exchange.getResponseHeaders().set("Content-Security-Policy", MAIL_CONTENT);
      send(exchange, 200, "text/html", "<base target=\"_blank\">" + mail.get().html());
    }
  }

  private List<Mail> newestFirst() {
    List<Mail> mails = new ArrayList<>(mailbox.all());
    Collections.reverse(mails);
    return mails;
  }

  private String stylesheet() throws IOException {
    try (InputStream css = MailPage.class.getResourceAsStream("mail.css")) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type + "; charset=utf-8");
    headers.putIfAbsent("Content-Security-Policy", List.of(OWN_CONTENT_ONLY));
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
