package app.roster.clients.feed;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.access.Actor;
import app.roster.clients.TagName;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.UserId;
import app.roster.tags.ClientTags;
import app.roster.tags.TagId;
import app.roster.tags.Tags;
import app.roster.testing.Deployments;
import app.roster.testing.KeycloakPeer;
import app.roster.testing.SomeRoster;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tags that come along with a client who joins. */
@ExtendWith(ArquillianExtension.class)
@Tag("B9")
class TagFeedIT {

  private static final String CHANGES = "GET /roster/changes";

  @PersistenceContext(unitName = "roster")
  private EntityManager entities;

  @Inject private FeedReader reader;
  @Inject private Lease lease;
  @Inject private Tags tags;
  @Inject private ClientTags clientTags;
  @Inject private SomeRoster roster;
  @Inject private UserTransaction transaction;

  private final String node = UUID.randomUUID().toString();
  private final UserId ada = new UserId(UUID.randomUUID().toString());
  private KeycloakPeer keycloak;
  private OrganizationId organization;
  private Actor pro;
  private FeedItems feed;
  private TagId vip;
  private TagId autumn;

  @Deployment
  static WebArchive deployment() {
    return Deployments.rosterWithPeer();
  }

  @BeforeEach
  void an_organization_with_two_tags() throws Exception {
    keycloak = new KeycloakPeer();
    organization = roster.organization();
    pro = roster.pro(organization, "Pat");
    roster.role(pro, "OWNER");
    feed = new FeedItems(organization.value());
    vip = tags.add(pro, new TagName("VIP"));
    autumn = tags.add(pro, new TagName("Autumn"));
    sql("update feed set cursor = '1', owner = null, lease_until = null");
  }

  @AfterEach
  void keycloak_stops() {
    lease.release(node);
    keycloak.close();
  }

  @Test
  void an_id_or_a_name_says_which_and_what_nobody_knows_is_left_out() {
    told(joined(1, vip.value(), " AUTUMN", "gone", UUID.randomUUID().toString()));

    assertThat(ofAda()).containsExactly("Autumn", "VIP");
  }

  @Test
  void a_tag_of_another_organization_is_not_given_by_its_id() {
    Actor stranger = roster.pro(roster.organization(), "Sam");
    roster.role(stranger, "OWNER");
    TagId theirs = tags.add(stranger, new TagName("Theirs"));

    told(joined(1, theirs.value(), vip.value()));

    assertThat(ofAda()).containsExactly("VIP");
    assertThat(tags.uses(stranger)).extracting(use -> use.clients()).containsExactly(0L);
  }

  @Test
  void what_a_pro_changed_stays_however_often_the_client_is_told_of() throws Exception {
    told(joined(1, vip.value()));
    clientTags.remove(pro, ada, vip);
    clientTags.add(pro, ada, autumn);

    told(joined(1, vip.value()));
    sql("delete from client where organization_id = '" + organization + "'");
    told(joined(1, vip.value()));

    assertThat(ofAda()).containsExactly("Autumn");
  }

  @Test
  void who_comes_back_by_another_list_has_the_tags_of_both() {
    told(joined(1, vip.value()));
    told(feed.gone("member.left", ada.value()));
    assertThat(tags.uses(pro)).extracting(use -> use.clients()).containsExactly(0L, 0L);

    told(joined(2, autumn.value()));

    assertThat(ofAda()).containsExactly("Autumn", "VIP");
  }

  @Test
  void nobody_has_more_than_20() {
    List<TagId> many =
        IntStream.range(0, 25)
            .mapToObj(number -> tags.add(pro, new TagName("Tag " + number)))
            .toList();
    told(joined(1, many.stream().limit(15).map(TagId::value).toArray(String[]::new)));

    told(joined(2, many.stream().skip(10).map(TagId::value).toArray(String[]::new)));

    assertThat(ofAda()).hasSize(TagName.PER_CLIENT);
  }

  @Test
  void what_is_no_list_of_texts_does_not_stop_the_feed() {
    told(joined(1).replace("\"tags\":[]", "\"tags\":{\"a\":1}"));
    told(joined(1).replace("\"tags\":[]", "\"tags\":[1,null,[\"x\"],\"" + vip + "\"]"));

    assertThat(ofAda()).containsExactly("VIP");
  }

  @Test
  void the_tags_of_an_organization_go_with_it_and_those_of_another_stay() {
    OrganizationId other = roster.organization();
    Actor stranger = roster.pro(other, "Sam");
    roster.role(stranger, "OWNER");
    TagId theirs = tags.add(stranger, new TagName("Theirs"));
    told(joined(1, vip.value()));
    roster.connect(other, ada);
    clientTags.add(stranger, ada, theirs);

    told(feed.goneOrganization());

    assertThat(count("tag where organization_id = '" + organization + "'")).isZero();
    assertThat(count("client_tag where tag_id in ('" + vip + "', '" + autumn + "')")).isZero();
    assertThat(count("imported_tags where organization_id = '" + organization + "'")).isZero();
    assertThat(clientTags.of(stranger, ada))
        .extracting(tag -> tag.name())
        .containsExactly("Theirs");
  }

  private long count(String rows) {
    Object number = entities.createNativeQuery("select count(*) from " + rows).getSingleResult();
    return ((Number) number).longValue();
  }

  private String joined(int day, String... given) {
    String list =
        Arrays.stream(given).map(tag -> '"' + tag + '"').collect(Collectors.joining(",", "[", "]"));
    return feed.client(ada.value(), "Ada", "ACTIVE")
        .replace("2026-01-02", "2026-01-0" + day)
        .replace("\"state\":", "\"tags\":" + list + ",\"state\":");
  }

  private void told(String... changes) {
    keycloak.on(CHANGES, request -> feed.page(UUID.randomUUID().toString(), changes));
    assertThat(reader.turn(node)).isTrue();
  }

  private List<String> ofAda() {
    return clientTags.of(pro, ada).stream().map(tag -> tag.name()).toList();
  }

  private void sql(String statement) throws Exception {
    transaction.begin();
    entities.createNativeQuery(statement).executeUpdate();
    transaction.commit();
  }
}
