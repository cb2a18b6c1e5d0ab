package app.roster.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailCatcherTest {

  private static final String LINK = "http://localhost:8181/open?key=a-b_c&lang=de";

  private Ports ports;
  private MailCatcher mails;

  @BeforeEach
  void start() {
    ports = Ports.free();
    mails = MailCatcher.start(ports.smtp().number(), ports.mailPage().number());
  }

  @AfterEach
  void stop() {
    mails.close();
  }

  private void send(String to, String subject) {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.host", "127.0.0.1");
    properties.setProperty("mail.smtp.port", String.valueOf(ports.smtp().number()));
    MimeMessage message = new MimeMessage(Session.getInstance(properties));
    try {
      message.setFrom("roster@example.org");
      message.setRecipients(RecipientType.TO, InternetAddress.parse(to));
      message.setSubject(subject, "UTF-8");
      MimeBodyPart text = new MimeBodyPart();
      text.setText("Open " + LINK + ".", "UTF-8");
      MimeBodyPart html = new MimeBodyPart();
      html.setContent(
          "<p>Hello</p><a href=\"" + LINK.replace("&", "&amp;") + "\">Accept</a>",
          "text/html; charset=UTF-8");
      message.setContent(new MimeMultipart("alternative", text, html));
      Transport.send(message);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(mails.page().resolve(path)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  @Test
  void a_mail_to_the_domain_that_takes_none_is_refused_and_not_kept() {
    assertThatThrownBy(() -> send("yuki@undeliverable.example.org", "Hello"))
        .hasCauseInstanceOf(MessagingException.class);
    assertThat(mails.mails()).isEmpty();
  }

  @Test
  void a_mail_is_kept_as_its_reader_sees_it() {
    send("ada@example.org", "Grüße 日本");
    Mail mail = mails.awaitTo("ADA@example.org");
    assertThat(mail.subject()).isEqualTo("Grüße 日本");
    assertThat(mail.from()).isEqualTo("roster@example.org");
    assertThat(mail.text()).contains("Open");
    assertThat(mail.html()).contains("<p>Hello</p>");
  }

  @Test
  void its_links_are_found_once_without_what_surrounds_them() {
    send("ada@example.org", "Invitation");
    assertThat(mails.awaitTo("ada@example.org").links()).containsExactly(URI.create(LINK));
  }

  @Test
  void a_mail_to_two_people_is_kept_once() {
    send("ada@example.org, bob@example.org", "Both");
    assertThat(mails.awaitTo("bob@example.org").to()).hasSize(2);
    assertThat(mails.mails()).hasSize(1);
  }

  @Test
  void waiting_ends_when_the_mail_comes() {
    CompletableFuture<Mail> waiting =
        CompletableFuture.supplyAsync(() -> mails.awaitTo("late@example.org"));
    send("ada@example.org", "Another");
    send("late@example.org", "At last");
    assertThat(waiting.join().subject()).isEqualTo("At last");
  }

  @Test
  void the_next_mail_is_told_from_the_one_before() {
    send("ada@example.org", "First");
    Mail first = mails.awaitTo("ada@example.org");
    send("ada@example.org", "Second");
    assertThat(mails.awaitToAfter(first, "ada@example.org").subject()).isEqualTo("Second");
  }

  @Test
  void the_page_lists_mails_with_their_text_escaped() throws IOException, InterruptedException {
    send("ada@example.org", "<script>alert(1)</script>");
    mails.awaitTo("ada@example.org");
    assertThat(get("/").body())
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "ada@example.org")
        .doesNotContain("<script>");
  }

  @Test
  void one_mail_is_shown_in_a_sandbox_whose_links_open() throws IOException, InterruptedException {
    send("ada@example.org", "Invitation");
    long id = mails.awaitTo("ada@example.org").id();
    assertThat(get("/mails/" + id).body())
        .contains("sandbox=\"allow-popups allow-popups-to-escape-sandbox\"")
        .contains("<a href=\"" + LINK.replace("&", "&amp;") + "\" target=\"_blank\"");
    HttpResponse<String> frame = get("/mails/" + id + "/html");
    assertThat(frame.body()).startsWith("<base target=\"_blank\">").contains("Accept");
    assertThat(frame.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("sandbox allow-popups")
        .contains("default-src 'none'");
  }

  @Test
  void what_is_not_there_is_not_found() throws IOException, InterruptedException {
    assertThat(get("/mails/99").statusCode()).isEqualTo(404);
    assertThat(get("/else").statusCode()).isEqualTo(404);
  }
}
