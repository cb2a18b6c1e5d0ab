package app.roster.keycloak.invitation;

import app.roster.keycloak.access.MemberKind;
import app.roster.keycloak.address.EmailAddress;
import app.roster.keycloak.invitation.row.InvitationRequest;
import app.roster.keycloak.settings.Settings;
import app.roster.keycloak.tag.Tags;
import app.roster.keycloak.wording.Texts;
import java.time.Clock;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;

/**
 * Pending invitations that nobody is told of: an import makes them for people who already have an
 * account. A mail leaves only when a Pro sends the invitation again.
 */
public final class SilentInvitations {

  /**
   * Somebody to be asked.
   *
   * @param tags those the organization will give the client
   */
  public record Invitee(EmailAddress address, Tags tags) {}

  private final KeycloakSession session;
  private final Clock clock;

  public SilentInvitations(KeycloakSession session, Clock clock) {
    this.session = session;
    this.clock = clock;
  }

  /**
   * Makes sure an invitation of this address as a client waits; one that waits already stays as it
   * is, but for its tags.
   *
   * @return whether one waits now; not for members, nor for people who want nothing from this
   *     organization
   * @param linkBase this server's public address, ending with a slash
   */
  public boolean invite(
      OrganizationModel organization, String inviterId, Invitee invitee, String linkBase) {
    RealmModel realm = session.getContext().getRealm();
    return new Invitations(session, clock)
        .createSilently(
            organization,
            new InvitationRequest(
                realm.getId(),
                organization.getId(),
                inviterId,
                invitee.address(),
                MemberKind.CLIENT,
                null,
                null,
                new Texts(session).supported(realm.getDefaultLocale()),
                Settings.of(realm).invitationLifespan(),
                linkBase,
                null,
                invitee.tags()));
  }
}
