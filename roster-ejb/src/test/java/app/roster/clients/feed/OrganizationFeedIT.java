package app.roster.clients.feed;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.access.Actor;
import app.roster.account.Workplace;
import app.roster.account.Workplaces;
import app.roster.kernel.OrganizationId;
import app.roster.testing.Deployments;
import app.roster.testing.SomeRoster;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.StringReader;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the feed tells about an organization decides what its Pros are offered. */
@ExtendWith(ArquillianExtension.class)
class OrganizationFeedIT {

  @Inject private Projection projection;
  @Inject private Workplaces workplaces;
  @Inject private SomeRoster roster;

  private OrganizationId organization;
  private Actor practitioner;

  @Deployment
  static WebArchive deployment() {
    return Deployments.rosterWithPeer();
  }

  @BeforeEach
  void a_practitioner_of_an_organization() {
    organization = roster.organization();
    practitioner = roster.pro(organization, "Pat");
  }

  @Test
  @Tag("A3")
  void practitioners_bring_clients_in_as_long_as_the_organization_leaves_it_to_the_team() {
    assertThat(mayInvite()).isTrue();

    tell("\"ADMINISTRATORS\"");
    assertThat(mayInvite()).isFalse();

    tell("\"TEAM\"");
    assertThat(mayInvite()).isTrue();
  }

  @Test
  void a_keycloak_from_before_the_choice_tells_of_none() {
    tell("null");

    assertThat(mayInvite()).isTrue();
  }

  private void tell(String inviters) {
    String told =
        """
        {"next":"1","items":[{"type":"organization.changed","organizationId":"%s","organization":
         {"name":"Coaching","alias":"%1$s","enabled":true,"clientInviters":%s}}]}
        """
            .formatted(organization, inviters);
    projection.applySnapshot(
        new Lease.Position("this node", null, 1),
        FeedPage.parse(Json.createReader(new StringReader(told)).readObject()));
  }

  private boolean mayInvite() {
    List<Workplace> places = workplaces.of(practitioner.user());
    assertThat(places).hasSize(1);
    return places.get(0).mayInviteClients();
  }
}
