package app.roster.keycloak.feed;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.KeycloakGround;
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
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@OnPractice
class FeedIT {

  private final Practice practice;
  private final ChangeFeed feed;

  FeedIT(KeycloakGround ground, Mails mails) {
    this.practice = Practice.open(ground, mails);
    this.feed = new ChangeFeed(practice);
  }

  private static Stream<JsonNode> items(JsonNode page) {
    return StreamSupport.stream(page.get("items").spliterator(), false);
  }

  private static List<String> types(JsonNode page) {
    return items(page).map(item -> item.get("type").asText()).distinct().toList();
  }

  private static JsonNode last(JsonNode page, String type) {
    return items(page)
        .filter(item -> type.equals(item.get("type").asText()))
        .reduce((first, second) -> second)
        .orElseThrow(() -> new AssertionError(page));
  }

  private Connection database() throws SQLException {
    return practice.ground().database().database("keycloak").dataSource().getConnection();
  }

  private String realmId() throws SQLException {
    try (Connection connection = database();
        PreparedStatement query =
            connection.prepareStatement("select id from realm where name = ?")) {
      query.setString(1, practice.realm().name());
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }

  @Nested
  class GivenAReaderWhoIsUpToDate {

    @Test
    @Tag("A22")
    void joining_profile_disabling_and_leaving_arrive_with_the_state_of_now() {
      String cursor = feed.now();
      String id = practice.account("fay@example.org", "Fay", "Feed");
      practice.becomes("clients", id);
      JsonNode joined = last(feed.after(cursor), "member.joined").get("client");
      assertThat(joined.get("email").asText()).isEqualTo("fay@example.org");
      assertThat(joined.get("birthdate").asText()).isEqualTo("1980-02-29");
      assertThat(joined.get("zoneinfo").asText()).isEqualTo("Europe/Berlin");
      assertThat(joined.get("state").asText()).isEqualTo("ACTIVE");
      assertThat(joined.get("lastSignInAt").isNull()).isTrue();

      cursor = feed.now();
      practice.token("fay@example.org");
      assertThat(last(feed.after(cursor), "account.changed").at("/client/lastSignInAt").asText())
          .endsWith("Z");

      cursor = feed.now();
      practice
          .realm()
          .admin("/users/" + id)
          .json(Map.of("firstName", "Faye", "lastName", "Feed", "enabled", false))
          .put()
          .ok();
      JsonNode changed = feed.after(cursor);
      assertThat(last(changed, "profile.changed").at("/client/firstName").asText())
          .isEqualTo("Faye");
      assertThat(last(changed, "account.changed").at("/client/enabled").asBoolean()).isFalse();

      cursor = feed.now();
      practice.inOrganization("/clients/" + id).delete().ok();
      JsonNode left = last(feed.after(cursor), "member.left");
      assertThat(left.get("userId").asText()).isEqualTo(id);
      assertThat(left.has("client")).isFalse();
      assertThat(practice.realm().admin("/users/" + id).get().status()).isEqualTo(200);
    }

    @Test
    void invitations_and_organizations_are_told_too() {
      String cursor = feed.now();
      String id = practice.invite("told@example.org").ok().text("id");
      practice.organization().change(Map.of("description", "new words"));

      JsonNode page = feed.after(cursor);

      assertThat(types(page)).contains("invitation.changed", "organization.changed");
      // Mails of earlier invitations may be delivered meanwhile.
      assertThat(page.get("items").findValuesAsText("invitationId")).contains(id);
      assertThat(last(page, "organization.changed").at("/organization/enabled").asBoolean())
          .isTrue();
    }

    @Test
    void a_deleted_account_leaves() {
      String id = practice.account("gone@example.org", "Gus", "Gone");
      practice.becomes("clients", id);
      String cursor = feed.now();
      practice.realm().admin("/users/" + id).delete().ok();
      assertThat(last(feed.after(cursor), "member.left").get("userId").asText()).isEqualTo(id);
    }
  }

  @Nested
  class GivenATransactionThatCommitsLate {

    @Test
    void its_row_is_not_skipped_though_the_cursor_has_moved_on() throws SQLException {
      String cursor = feed.now();
      String late = UUID.randomUUID().toString();
      try (Connection connection = database()) {
        connection.setAutoCommit(false);
        try (PreparedStatement insert =
            connection.prepareStatement(
                "insert into roster_change (id, realm_id, type, org_id, user_id, created_at)"
                    + " values (?, ?, 'member.left', ?, ?, 1)")) {
          insert.setString(1, UUID.randomUUID().toString());
          insert.setString(2, realmId());
          insert.setString(3, practice.organization().id());
          insert.setString(4, late);
          insert.executeUpdate();
        }
        practice.invite("early@example.org").ok();
        JsonNode early = feed.after(cursor);
        assertThat(types(early)).contains("invitation.changed");
        cursor = early.get("next").asText();
        connection.commit();
      }

      assertThat(items(feed.after(cursor)).map(item -> item.path("userId").asText()))
          .contains(late);
    }
  }

  @Nested
  class GivenNothingHappens {

    @Test
    void the_reader_waits_and_is_woken_by_a_change() {
      // The Pro's own sign-in is a change too: let it be over before the wait begins.
      practice.asPro("/organizations").get().ok();
      String cursor = feed.now();
      CompletableFuture<Answer> waiting =
          CompletableFuture.supplyAsync(
              () -> practice.asService("/changes?wait=20&after=" + cursor).get());
      assertThat(waiting).isNotDone();

      practice.invite("wake@example.org").ok();

      assertThat(types(waiting.join().ok().json())).contains("invitation.changed");
    }
  }

  @Nested
  class GivenAReaderWhoStartsAnew {

    @Test
    void the_snapshot_holds_everything_in_pages_and_says_where_to_go_on() {
      practice.becomes("clients", practice.account("snap@example.org", "Sna", "Pshot"));
      practice.invite("snapped@example.org").ok();

      int first = 0;
      JsonNode page = practice.asService("/snapshot?first=0&max=2").get().ok().json();
      String cursor = page.get("next").asText();
      StringBuilder everything = new StringBuilder();
      while (!page.get("items").isEmpty()) {
        assertThat(page.get("items").size()).isLessThanOrEqualTo(2);
        everything.append(page);
        first += page.get("items").size();
        page = practice.asService("/snapshot?max=2&first=" + first).get().ok().json();
      }

      assertThat(everything)
          .contains("snap@example.org")
          .contains("snapped@example.org")
          .contains(practice.organization().id())
          .contains(practice.proId());
      assertThat(feed.after(cursor).get("resync").asBoolean()).isFalse();
      assertThat(feed.after("999999999").get("resync").asBoolean()).isTrue();
    }

    @Test
    void only_the_service_account_with_the_role_may_read() {
      assertThat(practice.asPro("/changes").get().status()).isEqualTo(403);
      assertThat(practice.asPro("/snapshot").get().status()).isEqualTo(403);
      assertThat(practice.realm().call("/roster/changes").get().status()).isEqualTo(401);
    }
  }
}
