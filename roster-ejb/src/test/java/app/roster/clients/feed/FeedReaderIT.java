package app.roster.clients.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.roster.identity.UnavailableException;
import app.roster.testing.Deployments;
import app.roster.testing.KeycloakPeer;
import app.roster.testing.KeycloakPeer.Answer;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("A22")
@ExtendWith(ArquillianExtension.class)
class FeedReaderIT {

  private static final String CHANGES = "GET /roster/changes";
  private static final String SNAPSHOT = "GET /roster/snapshot";

  @Inject private FeedReader reader;
  @Inject private Lease lease;
  @Inject private HeardChanges heard;
  @Inject private UserTransaction transaction;

  @PersistenceContext(unitName = "roster")
  private EntityManager entities;

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
    transaction.begin();
    entities
        .createNativeQuery("update feed set cursor = null, owner = null, lease_until = null")
        .executeUpdate();
    transaction.commit();
    heard.forget();
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
    String ours =
        Stream.of("client", "practitioner", "invitation", "join_request")
                .anyMatch(t -> sql.contains("from " + t))
            ? sql.replaceFirst("(from \\w+)", "$1 where organization_id = '" + organization + "'")
            : sql;
    List<?> rows = entities.createNativeQuery(ours).getResultList();
    return rows.stream().map(String.class::cast).toList();
  }
}
