package app.roster.keycloak.feed;

import app.roster.keycloak.changes.ChangeEntity;
import app.roster.keycloak.changes.ChangeType;
import app.roster.keycloak.invitation.row.InvitationEntity;
import app.roster.keycloak.joinrequest.JoinRequestEntity;
import app.roster.keycloak.membership.MembershipEntity;
import java.time.Instant;

/**
 * What an item of the feed is about.
 *
 * @param sequence its place in the feed, or null in a snapshot
 */
record Touched(
    Long sequence,
    ChangeType type,
    Instant at,
    String organizationId,
    String userId,
    String invitationId,
    String requestId) {

  static Touched by(ChangeEntity change) {
    return new Touched(
        change.sequence(),
        change.type(),
        change.at(),
        change.organizationId(),
        change.userId(),
        change.invitationId(),
        change.requestId());
  }

  /** Whether the organization itself is what changed. */
  boolean isAboutTheOrganization() {
    return type == ChangeType.ORGANIZATION_CHANGED;
  }

  static Touched organization(String id, Instant now) {
    return new Touched(null, ChangeType.ORGANIZATION_CHANGED, now, id, null, null, null);
  }

  static Touched member(MembershipEntity member, Instant now) {
    return new Touched(
        null, ChangeType.MEMBER_JOINED, now, member.organizationId(), member.userId(), null, null);
  }

  static Touched invitation(InvitationEntity invitation, Instant now) {
    return new Touched(
        null,
        ChangeType.INVITATION_CHANGED,
        now,
        invitation.organizationId(),
        null,
        invitation.id(),
        null);
  }

  static Touched request(JoinRequestEntity request, Instant now) {
    return new Touched(
        null, ChangeType.REQUEST_CREATED, now, request.organizationId(), null, null, request.id());
  }
}
