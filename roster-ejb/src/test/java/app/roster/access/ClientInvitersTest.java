package app.roster.access;

import static app.roster.access.TeamRole.ADMINISTRATOR;
import static app.roster.access.TeamRole.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ClientInvitersTest {

  @Test
  @Tag("A3")
  void the_team_are_all_roles_and_the_administrators_all_but_practitioners() {
    assertThat(Arrays.stream(TeamRole.values()).filter(ClientInviters.TEAM::include))
        .containsExactly(TeamRole.values());
    assertThat(Arrays.stream(TeamRole.values()).filter(ClientInviters.ADMINISTRATORS::include))
        .containsExactly(OWNER, ADMINISTRATOR);
  }

  @Test
  void a_choice_nobody_knows_is_the_narrower_one() {
    assertThat(ClientInviters.named("TEAM")).isEqualTo(ClientInviters.TEAM);
    assertThat(ClientInviters.named("OWNERS")).isEqualTo(ClientInviters.ADMINISTRATORS);
    assertThat(ClientInviters.named(null)).isEqualTo(ClientInviters.ADMINISTRATORS);
  }
}
