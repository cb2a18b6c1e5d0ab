package app.roster.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.access.Actor;
import app.roster.access.TeamRole;
import app.roster.clients.Clients;
import app.roster.clients.RosterCounts;
import app.roster.invitations.PendingQuery.Order;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.PageRequest;
import app.roster.testing.Deployments;
import app.roster.testing.SomeRoster;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class PendingInvitationsIT {

  @Inject private PendingInvitations invitations;
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
  @Tag("A10")
  @Tag("A11")
  @Tag("A12")
  void the_list_holds_the_open_invitations_of_the_own_organization() {
    roster.invitation(organization, "b@example.org", "now() + interval '1 day'");
    roster.invitation(organization, "a%@example.org", "now() + interval '2 days'");
    roster.invitation(organization, "gone@example.org", "now() - interval '1 second'");
    roster.invitation(roster.organization(), "foreign@example.org", "now() + interval '1 day'");

    assertThat(emails("", Order.EMAIL)).containsExactly("a%@example.org", "b@example.org");
    assertThat(emails("%", Order.EMAIL)).containsExactly("a%@example.org");
    assertThat(emails("EXAMPLE", Order.EMAIL_DESCENDING)).hasSize(2).startsWith("b@example.org");
    assertThat(emails("", Order.EXPIRES)).containsExactly("b@example.org", "a%@example.org");
    assertThat(emails("", Order.SENT_DESCENDING)).hasSize(2);
    assertThat(clients.counts(pro)).isEqualTo(new RosterCounts(0, 2, 0));
  }

  @Test
  @Tag("A12")
  void a_pro_sees_no_more_than_the_address_until_they_choose_to() {
    Actor colleague = roster.pro(organization, "Kim");
    assertThat(invitations.columns(pro)).isEmpty();

    invitations.choose(pro, Set.of(PendingColumn.SENT, PendingColumn.INVITED_BY));
    invitations.choose(pro, Set.of(PendingColumn.SENT, PendingColumn.EXPIRES));

    assertThat(invitations.columns(pro)).containsExactly(PendingColumn.SENT, PendingColumn.EXPIRES);
    assertThat(invitations.columns(colleague)).isEmpty();
    invitations.choose(pro, Set.of());
    assertThat(invitations.columns(pro)).isEmpty();
  }

  @Test
  @Tag("A10")
  void invitations_into_the_team_are_a_list_of_their_own_and_count_as_no_client() {
    roster.invitation(organization, "client@example.org", "now() + interval '1 day'");
    roster.invitationIntoTheTeam(organization, "pro@example.org", "ADMINISTRATOR");

    assertThat(emails("", Order.NEWEST_FIRST)).containsExactly("client@example.org");
    assertThat(clients.counts(pro)).isEqualTo(new RosterCounts(0, 1, 0));
    assertThat(page(InvitationKind.PRO, "", Order.NEWEST_FIRST))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.email()).isEqualTo("pro@example.org");
              assertThat(one.role()).contains(TeamRole.ADMINISTRATOR);
              assertThat(one.reason()).contains(DeliveryReason.REFUSED);
            });
  }

  private List<String> emails(String search, Order order) {
    return page(InvitationKind.CLIENT, search, order).stream()
        .map(PendingInvitation::email)
        .toList();
  }

  private List<PendingInvitation> page(InvitationKind kind, String search, Order order) {
    return invitations
        .page(pro, new PendingQuery(kind, search, order, new PageRequest(0, 10)))
        .items();
  }
}
