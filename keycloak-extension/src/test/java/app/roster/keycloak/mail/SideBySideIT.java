package app.roster.keycloak.mail;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.story.Mails;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import app.roster.keycloak.story.RawMail;
import app.roster.keycloak.story.RawMailServer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Mail servers that let nobody go on before others are there. */
@OnPractice
class SideBySideIT {

  private static final int AT_ONCE = 4;
  private static final int PEOPLE = 40;

  private final KeycloakGround shared;
  private final Mails mails;

  SideBySideIT(KeycloakGround shared, Mails mails) {
    this.shared = shared;
    this.mails = mails;
  }

  private static String[] invite(Practice practice) {
    String[] addresses =
        IntStream.range(0, PEOPLE)
            .mapToObj(i -> "side.by." + i + "@example.org")
            .toArray(String[]::new);
    for (String address : addresses) {
      practice.inOrganization("/invitations").json(Map.of("email", address)).post().ok();
    }
    return addresses;
  }

  private static List<String> recipients(RawMailServer server) {
    return server.mails().stream().map(RawMail::recipients).flatMap(List::stream).toList();
  }

  @Test
  @Tag("A7")
  void four_mails_are_sent_at_the_same_time_and_no_more() {
    try (RawMailServer server = RawMailServer.startWhereCallersMeet(AT_ONCE)) {
      Practice practice = Practice.open(shared, mails, server.port());

      for (String address : invite(practice)) {
        server.awaitTo(address);
      }

      assertThat(server.haveMet()).isTrue();
      assertThat(server.mostAtOnce()).isEqualTo(AT_ONCE);
    }
  }

  @Test
  @Tag("A7")
  void a_server_that_is_stopped_in_between_writes_to_everybody_once() {
    try (RawMailServer server = RawMailServer.startWhereCallersMeet(AT_ONCE + 1);
        KeycloakGround keycloak = shared.sibling("it-mail-stop")) {
      // A server that has never written a mail may need its whole patience for the first.
      Practice early = Practice.open(keycloak, mails);
      early.invite("early@example.org").ok();
      early.mailTo("early@example.org");
      String[] addresses = invite(Practice.open(keycloak, mails, server.port()));
      CompletableFuture.runAsync(
          server::release, CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS));

      keycloak.server().close();
      assertThat(keycloak.log()).doesNotContain("roster-mail failed");
      keycloak.restart();

      for (String address : addresses) {
        server.awaitTo(address);
      }
      assertThat(recipients(server)).containsExactlyInAnyOrder(addresses);
    }
  }
}
