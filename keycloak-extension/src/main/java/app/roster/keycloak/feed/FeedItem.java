package app.roster.keycloak.feed;

import app.roster.keycloak.invitation.api.InvitationRepresentation;
import app.roster.keycloak.joinrequest.JoinRequestRepresentation;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One change with the state of what it touched, read now. A thing that is missing no longer exists,
 * or is no longer a member.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedItem(
    Long seq,
    String type,
    String at,
    String organizationId,
    String userId,
    String invitationId,
    String requestId,
    MemberState client,
    MemberState practitioner,
    InvitationRepresentation invitation,
    JoinRequestRepresentation request,
    OrganizationState organization) {

  static FeedItem of(Touched touched, States states) {
    return new FeedItem(
        touched.sequence(),
        touched.type().wireName(),
        touched.at().toString(),
        touched.organizationId(),
        touched.userId(),
        touched.invitationId(),
        touched.requestId(),
        states.client(touched),
        states.practitioner(touched),
        states.invitation(touched),
        states.request(touched),
        touched.isAboutTheOrganization() ? states.organization(touched) : null);
  }
}
