package app.roster.keycloak.invitation.letter;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.TestOrganization;
import app.roster.keycloak.story.Mails;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import app.roster.keycloak.story.RawMail;
import app.roster.keycloak.story.RawMailServer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.mail.MessagingException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Invitations as they come over the wire, with names and messages that try to be more than that.
 */
@OnPractice
class RawMailIT {

  private static final String VICTIM = "victim@example.org";
  private static final String INJECTION = "\r\nBcc: " + VICTIM + "\r\n\r\n<h1>Mine</h1>";

  private final RawMailServer server = RawMailServer.start();
  private final Practice practice;

  RawMailIT(KeycloakGround ground, Mails mails) {
    this.practice = Practice.open(ground, mails, server.port());
  }

  @AfterAll
  void close() {
    server.close();
  }

  private RawMail invited(String organizationName, String email, String message) {
    String alias = email.replaceFirst("@.*", "");
    TestOrganization organization =
        Practice.organization(practice.realm(), organizationName, alias);
    practice.joinAsPro(organization);
    practice
        .asProOf(organization, "/invitations")
        .json(Map.of("email", email, "message", message))
        .post()
        .ok();
    return server.awaitTo(email);
  }

  private static void assertOneHeaderBlock(RawMail mail, String email) {
    assertThat(mail.recipients()).containsExactly(email);
    assertThat(mail.headers("Subject")).isEqualTo(1);
    assertThat(mail.headers("To")).isEqualTo(1);
    assertThat(mail.headers("From")).isEqualTo(1);
    assertThat(mail.headers("Bcc")).isZero();
    assertThat(mail.header())
        .allSatisfy(line -> assertThat(line).matches("[\\x20-\\x7e\\t]{1,998}"));
  }

  @Nested
  class GivenNamesWithLineBreaks {

    @Test
    @Tag("A17")
    void that_of_the_organization_makes_no_header() throws MessagingException {
      RawMail mail = invited("North" + INJECTION, "breaks@example.org", "Hello");

      assertOneHeaderBlock(mail, "breaks@example.org");
      assertThat(mail.parsed().getSubject())
          .isEqualTo("You have been invited by North Bcc: " + VICTIM + " <h1>Mine</h1> to Roster!");
    }

    @Test
    @Tag("A17")
    void nor_does_that_of_the_product_even_if_it_was_set_past_our_checks()
        throws MessagingException {
      String name = "roster.product-name";
      assertThat(practice.settings(Map.of(name, "Roster" + INJECTION)).status()).isEqualTo(422);
      ObjectNode realm = (ObjectNode) practice.realm().admin("").get().ok().json();
      ((ObjectNode) realm.get("attributes")).put(name, "Roster" + INJECTION);
      practice.realm().admin("").json(realm).put().ok();
      try {
        RawMail mail = invited("Product", "product@example.org", "Hello");

        assertOneHeaderBlock(mail, "product@example.org");
        assertThat(mail.parsed().getSubject()).startsWith("You have been invited by Product to ");
      } finally {
        practice.settings(Map.of(name, "Roster")).ok();
      }
    }
  }

  @Nested
  class GivenAMessageThatSpeaksSmtp {

    @Test
    @Tag("A5")
    void it_stays_text_and_one_mail() {
      String message =
          "Hello\r\n.\r\nMAIL FROM:<eve@example.org>\r\nRCPT TO:<" + VICTIM + ">\r\nDATA\r\nBcc: x";

      RawMail mail = invited("Smtp", "smtp@example.org", message);

      assertOneHeaderBlock(mail, "smtp@example.org");
      assertThat(server.mails()).noneMatch(any -> any.recipients().contains(VICTIM));
      assertThat(String.join("\n", mail.lines())).contains("> MAIL FROM:<eve@example.org>");
    }

    @Test
    @Tag("A5")
    void what_looks_like_a_template_is_not_worked_out() throws MessagingException {
      RawMail mail =
          invited("Sum ${6*7} {1}", "template@example.org", "${6*7} <#assign a=1> {0} it's");

      assertThat(mail.parsed().getSubject())
          .isEqualTo("You have been invited by Sum ${6*7} {1} to Roster!");
      assertThat(String.join("\n", mail.lines())).contains("> ${6*7} <#assign a=1> {0} it's");
    }
  }

  @Nested
  class GivenANameInOtherLetters {

    @Test
    @Tag("A17")
    void a_long_one_is_folded_and_reads_the_same() throws MessagingException {
      String name = "Ärzte für Größe, 診療所, Καρδιά, Сердце 👩‍⚕️❤️ " + "äöüß€😀 ".repeat(16).strip();

      RawMail mail = invited(name, "letters@example.org", "Grüße, 😀");

      assertOneHeaderBlock(mail, "letters@example.org");
      assertThat(mail.parsed().getSubject())
          .isEqualTo("You have been invited by " + name + " to Roster!");
      assertThat(mail.header()).filteredOn(line -> line.contains("=?")).hasSizeGreaterThan(3);
      assertThat(mail.header())
          .filteredOn(line -> line.contains("=?"))
          .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(78));
    }

    @Test
    @Tag("A17")
    void one_that_turns_the_direction_around_does_not_turn_what_follows()
        throws MessagingException {
      RawMail mail = invited("Nord\u202Egnimrah\u2066\u200F", "turned@example.org", "Hello");

      assertThat(mail.parsed().getSubject())
          .isEqualTo("You have been invited by Nordgnimrah to Roster!");
    }
  }

  @Nested
  class GivenARequestThatClaimsAnotherHost {

    @Test
    @Tag("A18")
    void links_lead_to_the_configured_one() {
      String email = "host@example.org";
      practice
          .inOrganization("/invitations")
          .header("X-Forwarded-Host", "evil.example.org")
          .header("X-Forwarded-Proto", "https")
          .header("Forwarded", "host=evil.example.org;proto=https")
          .json(Map.of("email", email))
          .post()
          .ok();

      String content = String.join("\n", server.awaitTo(email).lines());

      assertThat(content)
          .contains(practice.realm().uri("/roster/invitations/open?key=").toString())
          .doesNotContain("evil.example.org");
    }
  }
}
