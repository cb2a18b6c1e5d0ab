package app.roster.keycloak.membership;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A Pro as the other Pros see him. Name and address are missing while unknown. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TeamMember(
    String userId,
    String email,
    String firstName,
    String lastName,
    String role,
    boolean enabled,
    String joinedAt) {

  /** From a membership, address, first name, last name, and whether the account is enabled. */
  static TeamMember of(Object[] row) {
    MembershipEntity member = (MembershipEntity) row[0];
    return new TeamMember(
        member.userId(),
        (String) row[1],
        (String) row[2],
        (String) row[3],
        member.role().orElseThrow().name(),
        (Boolean) row[4],
        member.joinedAt().toString());
  }
}
