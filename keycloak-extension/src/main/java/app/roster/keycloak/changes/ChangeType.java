package app.roster.keycloak.changes;

import java.util.Arrays;

/** What a change row tells. {@code docs/events.md} lists exactly these. */
public enum ChangeType {
  ORGANIZATION_CHANGED("organization.changed"),
  MEMBER_JOINED("member.joined"),
  MEMBER_CHANGED("member.changed"),
  MEMBER_LEFT("member.left"),
  PROFILE_CHANGED("profile.changed"),
  INVITATION_CHANGED("invitation.changed"),
  REQUEST_CREATED("request.created"),
  REQUEST_ACCEPTED("request.accepted"),
  REQUEST_REJECTED("request.rejected"),
  REQUEST_WITHDRAWN("request.withdrawn"),
  ACCOUNT_CHANGED("account.changed");

  private final String wireName;

  ChangeType(String wireName) {
    this.wireName = wireName;
  }

  /** The name in the feed and in the table. */
  public String wireName() {
    return wireName;
  }

  /** The type with this name in the table. */
  public static ChangeType named(String wireName) {
    return Arrays.stream(values())
        .filter(type -> type.wireName.equals(wireName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no change type " + wireName));
  }
}
