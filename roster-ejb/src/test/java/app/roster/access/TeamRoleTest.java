package app.roster.access;

import static app.roster.access.TeamRole.ADMINISTRATOR;
import static app.roster.access.TeamRole.OWNER;
import static app.roster.access.TeamRole.PRACTITIONER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TeamRoleTest {

  @Test
  void every_role_gives_what_the_decision_about_roles_says() {
    assertThat(givenBy(OWNER)).containsExactly(OWNER, ADMINISTRATOR, PRACTITIONER);
    assertThat(givenBy(ADMINISTRATOR)).containsExactly(ADMINISTRATOR, PRACTITIONER);
    assertThat(givenBy(PRACTITIONER)).isEmpty();
  }

  @Test
  void nobody_manages_the_owner() {
    assertThat(managedBy(OWNER)).containsExactly(ADMINISTRATOR, PRACTITIONER);
    assertThat(managedBy(ADMINISTRATOR)).containsExactly(ADMINISTRATOR, PRACTITIONER);
    assertThat(managedBy(PRACTITIONER)).isEmpty();
  }

  @Test
  void practitioners_do_not_invite_into_the_team() {
    assertThat(Arrays.stream(TeamRole.values()).filter(TeamRole::mayInvite))
        .containsExactly(OWNER, ADMINISTRATOR);
  }

  @Test
  void a_role_nobody_knows_is_the_one_that_may_least() {
    assertThat(TeamRole.named(null)).isEqualTo(PRACTITIONER);
    assertThat(TeamRole.named("SUPERVISOR")).isEqualTo(PRACTITIONER);
    assertThat(TeamRole.named("OWNER")).isEqualTo(OWNER);
  }

  private static List<TeamRole> givenBy(TeamRole giver) {
    return Arrays.stream(TeamRole.values()).filter(giver::mayGive).toList();
  }

  private static List<TeamRole> managedBy(TeamRole manager) {
    return Arrays.stream(TeamRole.values()).filter(manager::mayManage).toList();
  }
}
