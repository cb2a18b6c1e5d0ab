package app.roster.clients.feed;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.access.Actor;
import app.roster.clienttable.Layout;
import app.roster.clienttable.savedviews.SavedViewId;
import app.roster.clienttable.savedviews.SavedViews;
import app.roster.clienttable.savedviews.SharedViews;
import app.roster.clienttable.savedviews.ViewContent;
import app.roster.clienttable.savedviews.ViewLine;
import app.roster.clienttable.savedviews.ViewName;
import app.roster.kernel.OrganizationId;
import app.roster.testing.Deployments;
import app.roster.testing.KeycloakPeer;
import app.roster.testing.SomeRoster;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Saved views of Pros who leave. */
@ExtendWith(ArquillianExtension.class)
class SavedViewFeedIT {

  @PersistenceContext(unitName = "roster")
  private EntityManager entities;

  @Inject private FeedReader reader;
  @Inject private Lease lease;
  @Inject private SavedViews views;
  @Inject private SharedViews shared;
  @Inject private SavedViewRows rows;
  @Inject private SomeRoster roster;
  @Inject private UserTransaction transaction;

  private final String node = UUID.randomUUID().toString();
  private KeycloakPeer keycloak;
  private OrganizationId organization;
  private Actor leaver;
  private Actor colleague;
  private SavedViewId common;
  private SavedViewId own;

  @Deployment
  static WebArchive deployment() {
    return Deployments.rosterWithPeer();
  }

  @BeforeEach
  void a_pro_with_a_view_alone_and_one_with_the_team() throws Exception {
    keycloak = new KeycloakPeer();
    organization = roster.organization();
    leaver = roster.pro(organization, "Pat");
    colleague = roster.pro(organization, "Cleo");
    own = add(leaver, "Own");
    common = add(leaver, "Common");
    shared.share(leaver, common);
    sql("update feed set cursor = '1', owner = null, lease_until = null");
  }

  @AfterEach
  void keycloak_stops() {
    lease.release(node);
    keycloak.close();
  }

  @Test
  void what_was_theirs_alone_goes_with_them_and_what_they_shared_stays() throws Exception {
    told(new FeedItems(organization.value()).gone("member.left", leaver.user().value()));

    assertThat(stored(own)).isZero();
    assertThat(views.lines(colleague)).extracting(ViewLine::id).containsExactly(common);
  }

  @Test
  void somebody_a_resync_did_not_see_has_left_too() throws Exception {
    SavedViewId stays = add(colleague, "Stays");
    sql(
        "delete from practitioner where person_id = (select id from person where user_id = '"
            + leaver.user()
            + "')");

    transaction.begin();
    rows.sweep();
    transaction.commit();

    assertThat(stored(own)).isZero();
    assertThat(stored(common) + stored(stays)).isEqualTo(2);
  }

  @Test
  void an_organization_that_is_removed_leaves_none() throws Exception {
    told("{\"type\":\"organization.removed\",\"organizationId\":\"%s\"}".formatted(organization));

    assertThat(stored(own) + stored(common)).isZero();
  }

  private SavedViewId add(Actor actor, String name) {
    return views.add(actor, new ViewName(name), new ViewContent(Layout.initial(), "", Set.of()));
  }

  private void told(String change) {
    FeedItems feed = new FeedItems(organization.value());
    keycloak.on("GET /roster/changes", request -> feed.page(UUID.randomUUID().toString(), change));
    assertThat(reader.turn(node)).isTrue();
  }

  private int stored(SavedViewId id) {
    return ((Number)
            entities
                .createNativeQuery("select count(*) from saved_view where id = :id")
                .setParameter("id", id.value())
                .getSingleResult())
        .intValue();
  }

  private void sql(String statement) throws Exception {
    transaction.begin();
    entities.createNativeQuery(statement).executeUpdate();
    transaction.commit();
  }
}
