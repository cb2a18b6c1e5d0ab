package app.roster.keycloak.signup;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.TestOrganization;
import app.roster.keycloak.ground.TestRealm;
import app.roster.keycloak.story.Browser;
import app.roster.keycloak.story.Consent;
import app.roster.keycloak.story.Mails;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import app.roster.stack.Mail;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What Pros do with requests, and what the person hears of it. */
@OnPractice
class AnswerIT {

  private final Practice practice;

  AnswerIT(KeycloakGround ground, Mails mails) {
    this.practice = Practice.open(ground, mails);
  }

  @BeforeAll
  void open() {
    Stranger.pageIs(practice, true);
  }

  /** Somebody with an account who has asked. */
  private Stranger asked(String name) {
    String email = name + "@example.org";
    practice.account(email, "Ken", "Known");
    Stranger stranger = new Stranger(practice, email);
    Stranger.ask(stranger.signingIn());
    return stranger;
  }

  private Answer decide(Stranger stranger, String decision) {
    return decide(stranger.requestId(), decision);
  }

  private Answer decide(String id, String decision) {
    return practice.inOrganization("/requests/" + id + "/" + decision).post();
  }

  private Mail mailTo(Stranger stranger) {
    return practice
        .mails()
        .catcher()
        .await(mail -> mail.isTo(stranger.email()), "mail to " + stranger.email());
  }

  private String cursor() {
    String cursor = "";
    JsonNode page = changes(cursor);
    while (!page.get("items").isEmpty()) {
      cursor = page.get("next").asText();
      page = changes(cursor);
    }
    return cursor;
  }

  private JsonNode changes(String after) {
    return practice.asService("/changes?max=500&after=" + after).get().ok().json();
  }

  private Stream<JsonNode> changes(String after, String type) {
    return StreamSupport.stream(changes(after).get("items").spliterator(), false)
        .filter(item -> type.equals(item.get("type").asText()));
  }

  @Nested
  class GivenAProAccepts {

    @Test
    void the_person_is_a_client_with_the_consent_given_when_asking() {
      Stranger anna = asked("anna");
      String id = anna.requestId();
      String asked = anna.requests().get(0).get("createdAt").asText();

      assertThat(decide(anna, "accept").status()).isEqualTo(204);

      assertThat(anna.isMember()).isTrue();
      assertThat(practice.groupsInToken(practice.token(anna.email()))).containsExactly("/clients");
      JsonNode request = anna.requests().get(0);
      assertThat(request.get("status").asText()).isEqualTo("ACCEPTED");
      assertThat(request.get("decidedBy").asText()).isEqualTo(practice.proId());
      Consent consent = practice.consentsOf(anna.email()).get(0);
      assertThat(consent.givenAt()).hasToString(asked);
      assertThat(consent.invitationId()).isNull();
      assertThat(consent.requestId()).isEqualTo(id);
      assertThat(practice.realm().events("INVITE_ORG").toString())
          .contains("request.accepted")
          .contains(id);
    }

    @Test
    void the_person_is_told_by_mail_which_leads_to_the_dashboard() {
      Stranger maja = asked("maja");

      decide(maja, "accept").ok();

      Mail mail = mailTo(maja);
      assertThat(mail.subject()).isEqualTo(Practice.ORGANIZATION + " accepted your request");
      assertThat(mail.links()).extracting(Object::toString).contains(Practice.APP + "dashboard");
      assertThat(mail.html()).doesNotContain("<Nord>").doesNotContain(Stranger.MESSAGE);
    }

    @Test
    void of_twenty_who_accept_at_once_one_does() {
      Stranger race = asked("race");
      String id = race.requestId();
      String before = cursor();

      List<CompletableFuture<Integer>> all =
          IntStream.range(0, 20)
              .mapToObj(i -> CompletableFuture.supplyAsync(() -> decide(id, "accept").status()))
              .toList();
      List<Integer> answers = all.stream().map(CompletableFuture::join).toList();

      assertThat(answers).containsOnlyOnce(204).contains(409);
      assertThat(answers).allMatch(status -> status == 204 || status == 409);
      assertThat(practice.consentsOf(race.email())).hasSize(1);
      assertThat(changes(before, "request.accepted")).hasSize(1);
      assertThat(changes(before, "member.joined")).hasSize(1);
    }

    @Test
    void a_request_is_decided_once() {
      Stranger once = asked("once");
      decide(once, "accept").ok();

      for (String decision : List.of("accept", "reject")) {
        Answer again = decide(once, decision);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("code")).isEqualTo("not_open");
      }
    }

    @Test
    void an_account_that_has_another_address_by_now_is_not_accepted() {
      Stranger alias = asked("alias");
      String id = alias.requestId();
      practice
          .realm()
          .admin("/users/" + practice.userId(alias.email()))
          .json(Map.of("email", "victim@example.org", "emailVerified", false))
          .put()
          .ok();

      Answer answer = decide(id, "accept");

      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.text("code")).isEqualTo("address_changed");
      assertThat(practice.memberByAddress("victim@example.org")).isFalse();
    }

    @Test
    void a_pro_does_not_become_a_client() {
      Stranger petra = asked("petra");
      practice.becomes("pros", practice.userId(petra.email()));

      assertThat(decide(petra, "accept").text("code")).isEqualTo("team_member");
      assertThat(practice.groupsInToken(practice.token(petra.email()))).contains("/pros");
    }
  }

  @Nested
  class GivenAProRejects {

    @Test
    void the_person_is_told_politely_and_is_no_member() {
      Stranger ralf = asked("ralf");

      assertThat(decide(ralf, "reject").status()).isEqualTo(204);

      assertThat(ralf.isMember()).isFalse();
      assertThat(ralf.states()).containsExactly("REJECTED");
      assertThat(mailTo(ralf).subject()).isEqualTo("Your request to " + Practice.ORGANIZATION);
      assertThat(practice.consentsOf(ralf.email())).isEmpty();
    }

    @Test
    void asking_again_has_to_wait() throws SQLException {
      Stranger rita = asked("rita");
      decide(rita, "reject").ok();

      Browser soon = rita.signingIn();
      assertThat(soon.page()).contains("data-state=\"paused\"");
      Stranger.ask(soon);
      assertThat(rita.states()).containsExactly("REJECTED");

      rejectedDaysAgo(rita, 31);
      Stranger.ask(rita.signingIn());
      assertThat(rita.states()).containsExactlyInAnyOrder("OPEN", "REJECTED");
    }

    @Test
    void without_a_pause_nobody_waits() {
      Stranger rob = asked("rob");
      decide(rob, "reject").ok();
      practice.settings(Map.of("roster.request-pause-days", 0)).ok();

      Browser browser = rob.signingIn();

      Map<String, Object> usual = new HashMap<>();
      usual.put("roster.request-pause-days", null);
      practice.settings(usual).ok();
      assertThat(browser.page()).contains("data-state=\"ask\"");
    }

    private void rejectedDaysAgo(Stranger stranger, int days) throws SQLException {
      try (Connection connection =
              practice.ground().database().database("keycloak").dataSource().getConnection();
          PreparedStatement update =
              connection.prepareStatement(
                  "update roster_join_request set decided_at = decided_at - ? where id = ?")) {
        update.setLong(1, days * 86_400_000L);
        update.setString(2, stranger.requestId());
        update.executeUpdate();
      }
    }
  }

  @Nested
  class GivenSomebodyWithoutTheRight {

    @Test
    void a_request_of_another_organization_is_not_there() {
      Stranger fern = asked("fern");
      String id = fern.requestId();
      TestOrganization other = Practice.organization(practice.realm(), "Elsewhere", "elsewhere");
      practice.joinAsPro(other);

      for (String decision : List.of("accept", "reject")) {
        assertThat(practice.asProOf(other, "/requests/" + id + "/" + decision).post().status())
            .isEqualTo(404);
      }
      assertThat(practice.asProOf(other, "/requests").get().ok().body())
          .doesNotContain(fern.email());
      assertThat(fern.states()).containsExactly("OPEN");
    }

    @Test
    void a_pro_of_another_organization_sees_and_decides_nothing() {
      Stranger faye = asked("faye");
      String outsider = practice.account("outsider@example.org", "Otto", "Outsider");
      TestOrganization theirs = Practice.organization(practice.realm(), "Theirs", "theirs");
      practice
          .realm()
          .admin("/roster/organizations/" + theirs.id() + "/pros/" + outsider)
          .put()
          .ok();
      String token = practice.token("outsider@example.org");
      String path = "/roster/organizations/" + practice.organization().id() + "/requests";

      assertThat(practice.realm().call(path).bearer(token).get().status()).isEqualTo(404);
      assertThat(
              practice
                  .realm()
                  .call(path + "/" + faye.requestId() + "/accept")
                  .bearer(token)
                  .post()
                  .status())
          .isEqualTo(404);
    }

    @Test
    void a_client_sees_and_decides_nothing_not_even_the_own_request() {
      String client = practice.account("client@example.org", "Cora", "Client");
      practice.becomes("clients", client);
      Stranger felix = asked("felix");
      String token = practice.token("client@example.org");
      String path = "/roster/organizations/" + practice.organization().id() + "/requests";

      assertThat(practice.realm().call(path).bearer(token).get().status()).isEqualTo(403);
      assertThat(
              practice
                  .realm()
                  .call(path + "/" + felix.requestId() + "/accept")
                  .bearer(practice.token(felix.email()))
                  .post()
                  .status())
          .isEqualTo(404);
      assertThat(practice.realm().call(path).get().status()).isEqualTo(401);
    }
  }

  @Nested
  class GivenAReaderOfTheFeed {

    @Test
    void every_turn_is_told_and_the_snapshot_holds_the_open_ones() {
      String before = cursor();
      Stranger open = asked("open");
      Stranger gone = asked("gone");
      decide(gone, "reject").ok();

      JsonNode created =
          changes(before, "request.created")
              .filter(item -> item.get("requestId").asText().equals(open.requestId()))
              .findFirst()
              .orElseThrow();
      assertThat(created.at("/request/email").asText()).isEqualTo(open.email());
      assertThat(created.at("/request/status").asText()).isEqualTo("OPEN");
      assertThat(changes(before, "request.rejected").toList()).hasSize(1);
      String snapshot = practice.asService("/snapshot?max=500").get().ok().body();
      assertThat(snapshot).contains(open.requestId()).doesNotContain(gone.requestId());
    }

    @Test
    void a_deleted_account_takes_its_requests_along() {
      Stranger lost = asked("lost");
      String id = lost.requestId();
      String before = cursor();

      practice.realm().admin("/users/" + practice.userId(lost.email())).delete().ok();

      assertThat(lost.requests()).isEmpty();
      JsonNode withdrawn = changes(before, "request.withdrawn").findFirst().orElseThrow();
      assertThat(withdrawn.get("requestId").asText()).isEqualTo(id);
      assertThat(withdrawn.has("request")).isFalse();
      assertThat(decide(id, "accept").status()).isEqualTo(404);
    }
  }

  @Nested
  class GivenManyRequests {

    @Test
    void a_page_holds_what_is_asked_for_and_the_total() {
      Stream.of("page-a", "page-b", "page-c").forEach(AnswerIT.this::asked);

      JsonNode page =
          practice
              .inOrganization("/requests?status=OPEN&search=PAGE-&first=1&max=1")
              .get()
              .ok()
              .json();

      assertThat(page.get("total").asInt()).isEqualTo(3);
      assertThat(page.at("/items/0/email").asText()).isEqualTo("page-b@example.org");
      assertThat(page.get("items")).hasSize(1);
      assertThat(practice.inOrganization("/requests?status=open").get().text("code"))
          .isEqualTo("invalid_status");
    }
  }

  @Test
  void an_organization_that_is_gone_leaves_no_request_behind() throws SQLException {
    TestOrganization brief = Practice.organization(practice.realm(), "Brief", "brief");
    brief.change(Map.of("attributes", Map.of("roster.requests", List.of("true"))));
    practice.account("brief@example.org", "Bo", "Brief");
    Browser browser =
        practice
            .browser()
            .open(practice.realm().uri("/roster/join/brief"))
            .click("login-actions/authenticate")
            .signIn("brief@example.org", TestRealm.PASSWORD);
    Stranger.ask(browser);
    assertThat(rowsOf(brief)).isEqualTo(1);

    brief.delete();

    assertThat(rowsOf(brief)).isZero();
  }

  private int rowsOf(TestOrganization organization) throws SQLException {
    try (Connection connection =
            practice.ground().database().database("keycloak").dataSource().getConnection();
        PreparedStatement count =
            connection.prepareStatement(
                "select count(*) from roster_join_request where org_id = ?")) {
      count.setString(1, organization.id());
      try (ResultSet rows = count.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }
}
