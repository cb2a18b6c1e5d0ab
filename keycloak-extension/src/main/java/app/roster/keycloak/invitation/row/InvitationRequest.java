package app.roster.keycloak.invitation.row;

import app.roster.keycloak.access.MemberKind;
import app.roster.keycloak.access.TeamRole;
import app.roster.keycloak.address.EmailAddress;
import app.roster.keycloak.tag.Tags;
import java.time.Duration;
import java.util.Locale;

/**
 * A checked wish to invite somebody.
 *
 * @param realmId the realm of everything below
 * @param organizationId the organization that invites
 * @param inviterId the Pro who invites
 * @param address who is invited
 * @param kind what the person shall be
 * @param role the role of a Pro, null for a client
 * @param message the Pro's words, or null
 * @param locale language of the mail
 * @param lifespan how long each mail can be accepted
 * @param linkBase this server's public address, ending with a slash
 * @param requestKey what makes a repeated request the same request, or null
 * @param tags those the organization will give the client
 */
public record InvitationRequest(
    String realmId,
    String organizationId,
    String inviterId,
    EmailAddress address,
    MemberKind kind,
    TeamRole role,
    String message,
    Locale locale,
    Duration lifespan,
    String linkBase,
    String requestKey,
    Tags tags) {}
