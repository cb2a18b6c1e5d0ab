package app.roster.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunningTest {

  private final List<String> stopped = new ArrayList<>();
  private final Running running = new Running();

  @Test
  void what_started_last_stops_first() {
    running.add(() -> stopped.add("database"));
    running.add(() -> stopped.add("server"));
    running.close();
    assertThat(stopped).containsExactly("server", "database");
  }

  @Test
  void closing_twice_stops_once() {
    running.add(() -> stopped.add("database"));
    running.close();
    running.close();
    assertThat(stopped).hasSize(1);
  }

  @Test
  void a_server_that_arrives_after_the_end_is_stopped_at_once() {
    running.close();
    assertThatThrownBy(() -> running.add(() -> stopped.add("latecomer")))
        .isInstanceOf(StackException.class);
    assertThat(stopped).containsExactly("latecomer");
  }
}
