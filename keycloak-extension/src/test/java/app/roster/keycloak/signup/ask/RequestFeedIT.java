package app.roster.keycloak.signup.ask;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.TestOrganization;
import app.roster.keycloak.ground.TestRealm;
import app.roster.keycloak.signup.Stranger;
import app.roster.keycloak.story.Browser;
import app.roster.keycloak.story.ChangeFeed;
import app.roster.keycloak.story.Mails;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the app learns of requests, and what is left of them when their people go. */
@OnPractice
class RequestFeedIT {

  private final Practice practice;
  private final ChangeFeed feed;

  RequestFeedIT(KeycloakGround ground, Mails mails) {
    this.practice = Practice.open(ground, mails);
    this.feed = new ChangeFeed(practice);
  }

  @BeforeAll
  void open() {
    Stranger.pageIs(practice, true);
  }

  @Nested
  class GivenAReaderOfTheFeed {

    @Test
    void every_turn_is_told_and_the_snapshot_holds_the_open_ones() {
      String before = feed.now();
      Stranger open = Stranger.whoAsked(practice, "open");
      Stranger gone = Stranger.whoAsked(practice, "gone");
      gone.decided("reject").ok();

      JsonNode created =
          feed.after(before, "request.created")
              .filter(item -> item.get("requestId").asText().equals(open.requestId()))
              .findFirst()
              .orElseThrow();
      assertThat(created.at("/request/email").asText()).isEqualTo(open.email());
      assertThat(created.at("/request/status").asText()).isEqualTo("OPEN");
      assertThat(feed.after(before, "request.rejected").toList()).hasSize(1);
      String snapshot = practice.asService("/snapshot?max=500").get().ok().body();
      assertThat(snapshot).contains(open.requestId()).doesNotContain(gone.requestId());
    }

    @Test
    void a_deleted_account_takes_its_requests_along() {
      Stranger lost = Stranger.whoAsked(practice, "lost");
      String id = lost.requestId();
      String before = feed.now();

      practice.realm().admin("/users/" + practice.userId(lost.email())).delete().ok();

      assertThat(lost.requests()).isEmpty();
      JsonNode withdrawn = feed.after(before, "request.withdrawn").findFirst().orElseThrow();
      assertThat(withdrawn.get("requestId").asText()).isEqualTo(id);
      assertThat(withdrawn.has("request")).isFalse();
      assertThat(Stranger.decided(practice, id, "accept").status()).isEqualTo(404);
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
