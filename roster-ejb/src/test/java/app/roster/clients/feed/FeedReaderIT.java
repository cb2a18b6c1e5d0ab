package app.roster.clients.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.roster.identity.UnavailableException;
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

/** In which order and how often the feed is read, and by whom. */
@Tag("A22")
@ExtendWith(ArquillianExtension.class)
class FeedReaderIT {

  private static final String CHANGES = "GET /roster/changes";
  private static final String SNAPSHOT = "GET /roster/snapshot";

  @Inject private FeedReader reader;
  @Inject private Lease lease;
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
  }

  @AfterEach
  void keycloak_stops() {
    lease.release(node);
    keycloak.close();
  }

  @Test
  void the_first_turn_reads_everything_and_the_next_goes_on_from_there() {
    snapshot.add(feed.client("ada", "Ada", "ACTIVE"));
    keycloak.on(CHANGES, request -> feed.page("41", feed.invitation("inv-1", "PENDING")));

    reader.turn(node);
    reader.turn(node);

    assertThat(column("select first_name from client")).containsExactly("Ada");
    assertThat(column("select status from invitation")).containsExactly("PENDING");
    assertThat(keycloak.requests(CHANGES)).hasSize(1);
    assertThat(keycloak.requests(CHANGES).get(0).query()).contains("after=40");
  }

  @Test
  void the_same_change_twice_leaves_one_row() {
    keycloak.on(
        CHANGES,
        request ->
            feed.page(
                "42", feed.client("ada", "Ada", "ACTIVE"), feed.client("ada", "Ada", "ACTIVE")));

    reader.turn(node);
    reader.turn(node);

    assertThat(column("select first_name from client")).containsExactly("Ada");
  }

  @Test
  void an_older_change_read_late_shows_the_current_state_too() {
    // Both rows of the feed carry the state at read time: the client had left again by then.
    keycloak.on(
        CHANGES,
        request ->
            feed.page(
                "43",
                feed.gone("member.left", "ada"),
                feed.gone("member.joined", "ada"),
                "{\"seq\":7}"));
    snapshot.add(feed.client("ada", "Ada", "ACTIVE"));

    reader.turn(node);
    reader.turn(node);

    assertThat(column("select first_name from client")).isEmpty();
    assertThat(column("select user_id from person where user_id = 'ada'")).hasSize(1);
  }

  @Test
  void a_resync_takes_away_what_keycloak_has_no_more_and_keeps_the_person() {
    snapshot.add(feed.client("ada", "Ada", "ACTIVE"));
    snapshot.add(feed.client("bob", "Bob", "ACTIVE"));
    reader.turn(node);
    snapshot.remove(1);
    keycloak.on(
        CHANGES, request -> Answer.json(200, "{\"items\":[],\"next\":\"40\",\"resync\":true}"));

    reader.turn(node);

    assertThat(column("select first_name from client")).containsExactly("Bob");
    assertThat(column("select user_id from person where user_id in ('ada', 'bob')")).hasSize(2);
  }

  @Test
  void only_one_node_reads_at_a_time() {
    assertThat(reader.turn(node)).isTrue();

    assertThat(reader.turn("another node")).isFalse();
    lease.release(node);
    assertThat(lease.hold("another node")).isPresent();
    lease.release("another node");
  }

  @Test
  void what_a_node_read_before_it_lost_the_lease_is_not_applied() {
    reader.turn(node);
    keycloak.on(
        CHANGES,
        request -> {
          lease.release(node);
          lease.hold("another node");
          return feed.page("45", feed.client("ada", "Ada", "ACTIVE"));
        });

    reader.turn(node);

    assertThat(column("select first_name from client")).isEmpty();
    assertThat(column("select cursor from feed")).containsExactly("40");
    lease.release("another node");
  }

  @Test
  void while_keycloak_is_away_the_cursor_stays() {
    reader.turn(node);
    keycloak.on(CHANGES, request -> Answer.empty(503));

    assertThatThrownBy(() -> reader.turn(node)).isInstanceOf(UnavailableException.class);

    assertThat(column("select cursor from feed")).containsExactly("40");
    assertThat(keycloak.requests(CHANGES)).hasSize(2);
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
