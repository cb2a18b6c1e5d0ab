package app.roster.keycloak.feed;

import app.roster.keycloak.access.MemberKind;
import app.roster.keycloak.access.TeamRole;
import app.roster.keycloak.invitation.api.InvitationRepresentation;
import app.roster.keycloak.invitation.row.InvitationEntity;
import app.roster.keycloak.joinrequest.JoinRequestEntity;
import app.roster.keycloak.joinrequest.JoinRequestRepresentation;
import app.roster.keycloak.membership.MembershipEntity;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The state of everything a page of the feed is about. Built by {@link StateReader}. */
final class States {

  private final Map<String, MembershipEntity> members;
  private final Map<String, Person> users;
  private final Map<String, Map<String, String>> attributes;
  private final Map<String, SignInEntity> signIns;
  private final Map<String, InvitationEntity> invitations;
  private final Map<String, JoinRequestEntity> requests;
  private final Map<String, OrganizationState> organizations;
  private final Instant now;

  States(StateReader reader, List<Touched> page, Instant now) {
    this.members = reader.members(page);
    this.users = reader.users(page);
    this.attributes = reader.attributes(page);
    this.signIns = reader.signIns(page);
    this.invitations = reader.invitations(page);
    this.requests = reader.requests(page);
    this.organizations = reader.organizations(page);
    this.now = now;
  }

  static String member(String organizationId, String userId) {
    return organizationId + "/" + userId;
  }

  MemberState client(Touched touched) {
    return memberAs(MemberKind.CLIENT, touched);
  }

  MemberState practitioner(Touched touched) {
    return memberAs(MemberKind.PRO, touched);
  }

  InvitationRepresentation invitation(Touched touched) {
    InvitationEntity invitation = invitations.get(String.valueOf(touched.invitationId()));
    return invitation == null ? null : InvitationRepresentation.of(invitation, now);
  }

  JoinRequestRepresentation request(Touched touched) {
    JoinRequestEntity request = requests.get(String.valueOf(touched.requestId()));
    return request == null ? null : JoinRequestRepresentation.of(request);
  }

  OrganizationState organization(Touched touched) {
    return organizations.get(touched.organizationId());
  }

  private MemberState memberAs(MemberKind kind, Touched touched) {
    MembershipEntity member = members.get(member(touched.organizationId(), touched.userId()));
    Person user = users.get(String.valueOf(touched.userId()));
    if (member == null || member.kind() != kind || user == null) {
      return null;
    }
    Map<String, String> own = attributes.getOrDefault(user.id(), Map.of());
    SignInEntity signIn = signIns.get(user.id());
    return new MemberState(
        user.id(),
        member.organizationId(),
        user.email(),
        user.firstName(),
        user.lastName(),
        own.get("birthdate"),
        own.get("gender"),
        own.get("zoneinfo"),
        own.get("locale"),
        user.enabled(),
        member.joinedAt().toString(),
        signIn == null ? null : signIn.lastAt().toString(),
        member.state().name(),
        member.role().map(TeamRole::name).orElse(null),
        member.externalId().orElse(null),
        member.tags());
  }
}
