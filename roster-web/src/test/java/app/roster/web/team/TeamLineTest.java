package app.roster.web.team;

import static app.roster.access.TeamRole.ADMINISTRATOR;
import static app.roster.access.TeamRole.OWNER;
import static app.roster.access.TeamRole.PRACTITIONER;
import static app.roster.web.team.TeamAct.HAND_OVER;
import static app.roster.web.team.TeamAct.LEAVE;
import static app.roster.web.team.TeamAct.MAKE_ADMINISTRATOR;
import static app.roster.web.team.TeamAct.MAKE_PRACTITIONER;
import static app.roster.web.team.TeamAct.REMOVE;
import static org.assertj.core.api.Assertions.assertThat;

import app.roster.access.TeamRole;
import app.roster.kernel.UserId;
import app.roster.team.TeamMember;
import java.time.Instant;
import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TeamLineTest {

  private static final UserId READER = new UserId("reader");

  @Test
  void the_owner_changes_removes_and_hands_over_to_others() {
    assertThat(offered(OWNER, ADMINISTRATOR))
        .containsExactlyInAnyOrder(MAKE_PRACTITIONER, HAND_OVER, REMOVE);
    assertThat(offered(OWNER, PRACTITIONER))
        .containsExactlyInAnyOrder(MAKE_ADMINISTRATOR, HAND_OVER, REMOVE);
  }

  @Test
  void an_administrator_changes_and_removes_everybody_but_the_owner() {
    assertThat(offered(ADMINISTRATOR, OWNER)).isEmpty();
    assertThat(offered(ADMINISTRATOR, ADMINISTRATOR))
        .containsExactlyInAnyOrder(MAKE_PRACTITIONER, REMOVE);
    assertThat(offered(ADMINISTRATOR, PRACTITIONER))
        .containsExactlyInAnyOrder(MAKE_ADMINISTRATOR, REMOVE);
  }

  @Test
  @Tag("A3")
  void a_practitioner_is_offered_nothing_with_others() {
    for (TeamRole other : TeamRole.values()) {
      assertThat(offered(PRACTITIONER, other)).isEmpty();
    }
  }

  @Test
  void everybody_may_leave_but_the_owner() {
    assertThat(line(READER, OWNER, OWNER, true).acts()).isEmpty();
    assertThat(line(READER, ADMINISTRATOR, ADMINISTRATOR, true).acts()).containsExactly(LEAVE);
    assertThat(line(READER, PRACTITIONER, PRACTITIONER, true).acts()).containsExactly(LEAVE);
  }

  @Test
  void nothing_is_handed_over_to_somebody_who_cannot_sign_in() {
    assertThat(line(new UserId("kim"), OWNER, ADMINISTRATOR, false).offers(HAND_OVER)).isFalse();
  }

  @Test
  void every_act_has_its_words() {
    ResourceBundle texts = ResourceBundle.getBundle("app.roster.web.team.Messages");

    assertThat(TeamAct.values())
        .allSatisfy(
            act -> {
              assertThat(texts.containsKey(act.key())).isTrue();
              assertThat(texts.containsKey(act.key() + ".done")).isTrue();
              assertThat(texts.containsKey(act.key() + ".question")).isEqualTo(act.isAskedFirst());
            });
    assertThat(Arrays.stream(TeamRole.values()))
        .allMatch(
            role ->
                ResourceBundle.getBundle("app.roster.web.shell.Messages")
                    .containsKey("role." + role));
  }

  private static Set<TeamAct> offered(TeamRole reader, TeamRole member) {
    return line(new UserId("kim"), reader, member, true).acts();
  }

  private static TeamLine line(UserId user, TeamRole reader, TeamRole member, boolean enabled) {
    TeamMember kim =
        new TeamMember(user, "kim@example.org", "Kim", "Lee", member, enabled, Instant.EPOCH);
    return new TeamLine(kim, new TeamLine.Reader(READER, reader), "", "");
  }
}
