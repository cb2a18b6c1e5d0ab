package app.roster.keycloak.signup.connect;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.TestRealm;
import app.roster.keycloak.story.AllAtOnce;
import app.roster.keycloak.story.Browser;
import app.roster.keycloak.story.ChangeFeed;
import app.roster.keycloak.story.Mails;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@OnPractice
class AcceptRaceIT {

  private static final int BROWSERS = 50;
  private static final int FIRST = 8;

  private final KeycloakGround ground;
  private final Mails mails;
  private final Practice practice;

  AcceptRaceIT(KeycloakGround ground, Mails mails) {
    this.ground = ground;
    this.mails = mails;
    this.practice = Practice.open(ground, mails);
  }

  private Browser atTheQuestion(URI link, String email) {
    return practice.browser().open(link).signIn(email, TestRealm.PASSWORD);
  }

  @Test
  @Tag("A22")
  void fifty_browsers_that_connect_at_once_make_one_membership() {
    String userId = practice.account("rita@example.org", "Rita", "Race");
    String id = practice.invite("rita@example.org").ok().text("id");
    URI link = practice.linkIn(practice.mailTo("rita@example.org"));
    List<Browser> browsers =
        IntStream.range(0, BROWSERS)
            .mapToObj(i -> atTheQuestion(link, "rita@example.org"))
            .toList();
    assertThat(browsers).allSatisfy(b -> assertThat(b.page()).contains("data-state=\"ask\""));

    AllAtOnce.of(browsers, browser -> browser.submit(Map.of("decision", "connect")));

    JsonNode invitation = practice.invitation(id);
    assertThat(invitation.get("status").asText()).isEqualTo("ACCEPTED");
    assertThat(
            StreamSupport.stream(invitation.get("history").spliterator(), false)
                .filter(event -> "accepted".equals(event.get("type").asText())))
        .hasSize(1);
    assertThat(
            new ChangeFeed(practice)
                .about(userId)
                .filter(item -> "member.joined".equals(item.get("type").asText())))
        .hasSize(1);
  }

  @Test
  @Tag("A22")
  void the_first_clients_of_an_organization_may_connect_at_once() {
    // Nobody has made the group of clients yet: each of them finds it missing.
    Practice young = Practice.open(ground, mails);
    List<String> people =
        IntStream.range(0, FIRST).mapToObj(i -> "first" + i + "@example.org").toList();
    List<String> ids = people.stream().map(p -> young.account(p, "Nora", "First")).toList();
    people.forEach(person -> young.invite(person).ok());
    List<Browser> browsers =
        people.stream()
            .map(person -> atTheQuestion(young.linkIn(young.mailTo(person)), person))
            .toList();

    AllAtOnce.of(browsers, browser -> browser.submit(Map.of("decision", "connect")));

    assertThat(ids).allMatch(young.organization()::hasMember);
  }
}
