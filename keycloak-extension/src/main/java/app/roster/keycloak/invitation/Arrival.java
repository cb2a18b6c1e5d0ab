package app.roster.keycloak.invitation;

import app.roster.keycloak.address.EmailAddress;
import app.roster.keycloak.invitation.row.InvitationRows;
import app.roster.keycloak.membership.Memberships;
import app.roster.keycloak.tag.Tags;
import java.time.Clock;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;

/**
 * Somebody with an account who becomes a client of an organization, by whichever way: the tags that
 * wait for the person come along.
 */
public final class Arrival {

  private final KeycloakSession session;
  private final Memberships memberships;
  private final OrganizationModel organization;
  private final UserModel user;

  public Arrival(
      KeycloakSession session, Clock clock, OrganizationModel organization, UserModel user) {
    this.session = session;
    this.memberships = new Memberships(session, clock);
    this.organization = organization;
    this.user = user;
  }

  /**
   * Keeps everybody else from the invitation that waits for the person, until the transaction ends:
   * for ways that do not lead through it. It comes before anything else is locked, as it does for
   * whoever accepts it; so nobody waits in a circle.
   */
  public Arrival held() {
    address()
        .ifPresent(
            address -> new InvitationRows(session).lockedPending(organization.getId(), address));
    return this;
  }

  /**
   * Makes the user a client.
   *
   * @return whether anything changed
   */
  public boolean join() {
    return memberships.joinAsClient(organization, user, this::tags);
  }

  /** Follows a change of groups that somebody made in Keycloak itself. */
  public void follow() {
    memberships.follow(organization, user, this::tags);
  }

  private Tags tags() {
    return address()
        .map(address -> new WaitingTags(session).take(organization.getId(), address))
        .orElse(Tags.NONE);
  }

  private Optional<EmailAddress> address() {
    return EmailAddress.parse(user.getEmail());
  }
}
