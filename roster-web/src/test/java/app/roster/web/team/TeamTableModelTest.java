package app.roster.web.team;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.kernel.Page;
import app.roster.kernel.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TeamTableModelTest {

  private final List<PageRequest> asked = new ArrayList<>();

  @Test
  void counting_and_reading_a_page_ask_keycloak_once() {
    TeamTableModel model = new TeamTableModel(this::answer, new PageRequest(0, 25));

    assertThat(model.count(Map.of())).isEqualTo(60);
    model.load(0, 25, Map.of(), Map.of());
    assertThat(model.count(Map.of())).isEqualTo(60);

    assertThat(asked).containsExactly(new PageRequest(0, 25));
  }

  @Test
  void another_page_is_asked_for() {
    TeamTableModel model = new TeamTableModel(this::answer, new PageRequest(0, 25));

    model.load(25, 25, Map.of(), Map.of());
    model.count(Map.of());

    assertThat(asked).containsExactly(new PageRequest(25, 25));
  }

  private Page<TeamLine> answer(PageRequest wanted) {
    asked.add(wanted);
    return new Page<>(List.of(), 60);
  }
}
