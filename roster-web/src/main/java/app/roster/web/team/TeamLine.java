package app.roster.web.team;

import app.roster.access.TeamRole;
import app.roster.kernel.UserId;
import app.roster.team.TeamMember;
import java.util.EnumSet;
import java.util.Set;

/** One row of the Team page. A class with getters: EL does not read records. */
public final class TeamLine {

  private final TeamMember member;
  private final Reader reader;
  private final String role;
  private final String joined;

  /** Who looks at the page, and what they are in the team. */
  record Reader(UserId user, TeamRole role) {}

  TeamLine(TeamMember member, Reader reader, String role, String joined) {
    this.member = member;
    this.reader = reader;
    this.role = role;
    this.joined = joined;
  }

  public String getKey() {
    return member.user().value();
  }

  public String getName() {
    return member.name();
  }

  public String getEmail() {
    return member.email();
  }

  public String getRole() {
    return role;
  }

  /** Whether the role stands out from the usual one. */
  public boolean isRoleMarked() {
    return member.role() != TeamRole.PRACTITIONER;
  }

  public String getJoined() {
    return joined;
  }

  public boolean isEnabled() {
    return member.enabled();
  }

  public boolean isOneself() {
    return member.user().equals(reader.user());
  }

  /** Whether the row has a menu. */
  public boolean isWithMenu() {
    return !acts().isEmpty();
  }

  /** Whether the reader may do this with this member; Keycloak asks again. */
  public boolean offers(TeamAct act) {
    return acts().contains(act);
  }

  Set<TeamAct> acts() {
    Set<TeamAct> acts = EnumSet.noneOf(TeamAct.class);
    if (isOneself()) {
      if (member.role() != TeamRole.OWNER) {
        acts.add(TeamAct.LEAVE);
      }
      return acts;
    }
    if (!reader.role().mayManage(member.role())) {
      return acts;
    }
    acts.add(
        member.role() == TeamRole.ADMINISTRATOR
            ? TeamAct.MAKE_PRACTITIONER
            : TeamAct.MAKE_ADMINISTRATOR);
    if (reader.role().mayGive(TeamRole.OWNER) && member.enabled()) {
      acts.add(TeamAct.HAND_OVER);
    }
    acts.add(TeamAct.REMOVE);
    return acts;
  }
}
