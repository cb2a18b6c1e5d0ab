package app.roster.keycloak.membership;

import app.roster.keycloak.access.MemberKind;
import app.roster.keycloak.changes.Changes;
import app.roster.keycloak.tag.Tags;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;

/**
 * Accounts made in this very transaction that become clients of one organization. They belong to
 * nothing yet, so nothing is asked of the database about them, and nothing written before the
 * commit: many at once cost little more than their rows. Everybody else joins by {@link
 * Memberships#joinAsClient}.
 */
public final class Newcomers {

  private final OrganizationModel organization;
  private final OrganizationProvider organizations;
  private final OrganizationGroups groups;
  private final GroupModel clients;
  private final EntityManager entities;
  private final String realmId;
  private final Changes changes;
  private final Clock clock;

  public Newcomers(KeycloakSession session, Clock clock, OrganizationModel organization) {
    this.organization = organization;
    this.organizations = session.getProvider(OrganizationProvider.class);
    this.groups = new OrganizationGroups(session, organization);
    this.clients = groups.of(MemberKind.CLIENT);
    this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    this.realmId = session.getContext().getRealm().getId();
    this.changes = new Changes(session, clock);
    this.clock = clock;
  }

  /**
   * Makes the newcomer a client, with the change row.
   *
   * @param externalId what another system of the organization calls the person, or null
   * @param tags those the organization gives the person
   */
  public void join(UserModel newcomer, String externalId, Tags tags) {
    organizations.addMember(organization, newcomer);
    groups.enter(newcomer, clients);
    MembershipEntity member =
        new MembershipEntity(
            realmId, organization.getId(), newcomer.getId(), MemberKind.CLIENT, clock.instant());
    member.knownAs(externalId);
    member.tagged(tags);
    entities.persist(member);
    changes.memberJoined(organization.getId(), newcomer.getId());
  }
}
