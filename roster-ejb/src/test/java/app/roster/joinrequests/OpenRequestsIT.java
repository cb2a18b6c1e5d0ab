package app.roster.joinrequests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.roster.access.Actor;
import app.roster.clients.Clients;
import app.roster.clients.RosterCounts;
import app.roster.kernel.ForbiddenException;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.Page;
import app.roster.kernel.PageRequest;
import app.roster.testing.Deployments;
import app.roster.testing.SomeRoster;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class OpenRequestsIT {

  @Inject private OpenRequests requests;
  @Inject private Clients clients;
  @Inject private SomeRoster roster;

  private OrganizationId organization;
  private Actor pro;

  @Deployment
  static WebArchive deployment() {
    return Deployments.rosterWithPeer();
  }

  @BeforeEach
  void a_pro_of_an_organization() {
    organization = roster.organization();
    pro = roster.pro(organization, "Pat");
  }

  @Test
  void who_waits_longest_is_first_and_other_organizations_are_left_out() {
    roster.request(organization, "late@example.org", "now()");
    roster.request(organization, "early@example.org", "now() - interval '2 days'");
    roster.request(roster.organization(), "foreign@example.org", "now()");

    Page<OpenRequest> all = requests.page(pro, "", new PageRequest(0, 10));
    Page<OpenRequest> second = requests.page(pro, "", new PageRequest(1, 1));

    assertThat(all.items())
        .extracting(OpenRequest::email)
        .containsExactly("early@example.org", "late@example.org");
    assertThat(all.items().get(0).message()).contains("Hello");
    assertThat(second.items()).extracting(OpenRequest::email).containsExactly("late@example.org");
    assertThat(second.total()).isEqualTo(2);
    assertThat(clients.counts(pro)).isEqualTo(new RosterCounts(0, 0, 2));
  }

  @Test
  void a_search_finds_parts_of_addresses_and_takes_every_sign_for_itself() {
    roster.request(organization, "anna_maria@example.org", "now() - interval '1 day'");
    roster.request(organization, "annabelle@example.org", "now()");

    assertThat(found("NNA")).containsExactly("anna_maria@example.org", "annabelle@example.org");
    assertThat(found(" anna_ ")).containsExactly("anna_maria@example.org");
    assertThat(found("%")).isEmpty();
    assertThat(found("belle\u0000")).containsExactly("annabelle@example.org");
    assertThat(requests.page(pro, "belle", new PageRequest(0, 1)).total()).isEqualTo(1);
  }

  private List<String> found(String search) {
    return requests.page(pro, search, new PageRequest(0, 10)).map(OpenRequest::email).items();
  }

  @Test
  void nobody_but_a_pro_of_the_organization_sees_them() {
    roster.request(organization, "secret@example.org", "now()");
    Actor stranger = roster.pro(roster.organization(), "Sam");
    PageRequest page = new PageRequest(0, 10);

    for (Actor other :
        new Actor[] {Actor.pro(stranger.user(), organization), Actor.client(pro.user())}) {
      assertThat(
              catchThrowableOfType(ForbiddenException.class, () -> requests.page(other, "", page)))
          .isNotNull();
    }
  }
}
