package app.roster.team;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.access.Actor;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.UserId;
import app.roster.testing.Deployments;
import app.roster.testing.SomeRoster;
import jakarta.inject.Inject;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who is told the names of whom. */
@Tag("A27")
@ExtendWith(ArquillianExtension.class)
class TeamIT {

  @Inject private Team team;
  @Inject private SomeRoster roster;

  private OrganizationId organization;
  private Actor pro;
  private UserId client;

  @Deployment
  static WebArchive deployment() {
    return Deployments.rosterWithPeer();
  }

  @BeforeEach
  void a_pro_with_a_client() {
    organization = roster.organization();
    pro = roster.pro(organization, "Pat");
    client = roster.client(organization, "UTC");
  }

  @Test
  void a_client_and_a_colleague_read_who_wrote_for_the_client() {
    Set<UserId> authors = Set.of(pro.user(), client);

    assertThat(team.authors(Actor.client(client), authors))
        .containsOnlyKeys(pro.user())
        .containsValue("Pat Pro");
    assertThat(team.authors(roster.pro(organization, "Col"), authors)).containsOnlyKeys(pro.user());
    assertThat(team.authors(pro.inView("view"), authors)).containsOnlyKeys(pro.user());
  }

  @Test
  void people_of_other_organizations_learn_no_name() {
    OrganizationId other = roster.organization();
    Set<UserId> authors = Set.of(pro.user());

    assertThat(team.authors(roster.pro(other, "Fred"), authors)).isEmpty();
    assertThat(team.authors(Actor.client(roster.client(other, "UTC")), authors)).isEmpty();
    assertThat(team.authors(pro, Set.of())).isEmpty();
  }
}
