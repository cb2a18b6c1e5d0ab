package app.roster.clients.feed;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.testing.Deployments;
import app.roster.testing.KeycloakPeer;
import app.roster.testing.KeycloakPeer.Answer;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What of the feed is kept, and who hears of it. */
@Tag("A22")
@ExtendWith(ArquillianExtension.class)
class FeedContentIT {

  private static final String CHANGES = "GET /roster/changes";
  private static final String SNAPSHOT = "GET /roster/snapshot";

  @Inject private FeedReader reader;
  @Inject private Lease lease;
  @Inject private HeardChanges heard;
  @Inject private ProjectedRows rows;

  private final String node = UUID.randomUUID().toString();
  private final String organization = UUID.randomUUID().toString();
  private final FeedItems feed = new FeedItems(organization);
  private final List<String> snapshot = new ArrayList<>();
  private KeycloakPeer keycloak;

  @Deployment
  static WebArchive deployment() {
    return Deployments.rosterWithPeer();
  }

  @BeforeEach
  void keycloak_runs_and_nothing_was_read_yet() throws Exception {
    keycloak = new KeycloakPeer();
    keycloak.on(SNAPSHOT, this::snapshotPage);
    snapshot.add(feed.organizationChange("Coaching"));
    rows.nothingWasRead();
    heard.forget();
  }

  @AfterEach
  void keycloak_stops() {
    lease.release(node);
    keycloak.close();
  }

  @Test
  @Tag("B9")
  void what_another_system_calls_a_client_is_kept_and_forgotten_with_it() {
    String known = feed.client("ada", "Ada", "ACTIVE");
    String named = known.replace("\"state\":", "\"externalId\":\"PMS-4711\",\"state\":");
    keycloak.on(
        CHANGES, request -> feed.page("42", request.query().contains("after=40") ? named : known));

    reader.turn(node);
    reader.turn(node);
    assertThat(column("select external_id from client")).containsExactly("PMS-4711");
    reader.turn(node);
    assertThat(column("select external_id from client")).containsOnlyNulls();
  }

  @Test
  void odd_values_of_one_person_do_not_stop_the_feed() {
    keycloak.on(
        CHANGES,
        request ->
            feed.page(
                "44",
                """
                {"type":"profile.changed","organizationId":"%s","userId":"odd","client":{
                 "firstName":"%s","birthdate":"20.11.1981","gender":"M","state":"?","joinedAt":7,
                 "zoneinfo":null,"enabled":true}}
                """
                    .formatted(organization, "x".repeat(300)),
                feed.client("ada", "Ada", "ACTIVE")));

    reader.turn(node);
    reader.turn(node);

    assertThat(column("select first_name from client order by 1"))
        .containsExactly("Ada", "x".repeat(255));
  }

  @Test
  @Tag("A10")
  void open_pages_hear_after_the_commit_which_list_of_which_organization_changed() {
    keycloak.on(
        CHANGES,
        request ->
            feed.page(
                "46", feed.invitation("inv-1", "PENDING"), feed.client("ada", "Ada", "ACTIVE")));
    reader.turn(node);
    heard.forget();

    reader.turn(node);

    assertThat(heard.all())
        .containsExactlyInAnyOrder(organization + " INVITATIONS", organization + " CLIENTS");
  }

  @Test
  void requests_are_kept_while_they_are_open_and_leave_with_their_decision() {
    keycloak.on(
        CHANGES,
        request ->
            request.query().contains("after=40")
                ? feed.page(
                    "47",
                    feed.request("request.created", "req-1", "OPEN"),
                    feed.request("request.created", "req-2", "OPEN"),
                    feed.request("request.created", "req-3", "ACCEPTED"))
                : feed.page(
                    "48",
                    feed.request("request.accepted", "req-1", "ACCEPTED"),
                    feed.goneRequest("req-2")));
    reader.turn(node);
    heard.forget();

    reader.turn(node);
    assertThat(column("select message from join_request order by 1"))
        .containsExactly("req-1 says hello", "req-2 says hello");
    assertThat(heard.all()).containsExactly(organization + " INVITATIONS");

    reader.turn(node);
    assertThat(column("select message from join_request")).isEmpty();
  }

  @Test
  void a_resync_takes_requests_away_that_are_open_no_more() {
    snapshot.add(feed.request("request.created", "req-4", "OPEN"));
    reader.turn(node);
    assertThat(column("select message from join_request")).hasSize(1);
    snapshot.clear();
    keycloak.on(
        CHANGES, request -> Answer.json(200, "{\"items\":[],\"next\":\"40\",\"resync\":true}"));

    reader.turn(node);

    assertThat(column("select message from join_request")).isEmpty();
  }

  @Test
  void the_role_of_a_pro_and_why_a_mail_was_not_delivered_are_kept() {
    keycloak.on(
        CHANGES,
        request ->
            feed.page(
                "47",
                feed.pro("pat", "ADMINISTRATOR"),
                feed.pro("kim", "?"),
                feed.undelivered("inv-2")));

    reader.turn(node);
    reader.turn(node);

    assertThat(column("select role from practitioner order by role nulls last"))
        .containsExactly("ADMINISTRATOR", null);
    assertThat(column("select role || ' ' || delivery_reason from invitation"))
        .containsExactly("PRACTITIONER unreachable");
  }

  @Test
  void of_somebody_who_left_both_lists_hear() {
    keycloak.on(CHANGES, request -> feed.page("48", feed.gone("member.left", "pat")));
    reader.turn(node);
    heard.forget();

    reader.turn(node);

    assertThat(heard.all())
        .containsExactlyInAnyOrder(organization + " ORGANIZATION", organization + " CLIENTS");
  }

  private Answer snapshotPage(KeycloakPeer.Request request) {
    return request.query().contains("first=0&")
        ? feed.page("40", snapshot.toArray(String[]::new))
        : feed.page("40");
  }

  private List<String> column(String sql) {
    return rows.column(sql, organization);
  }
}
