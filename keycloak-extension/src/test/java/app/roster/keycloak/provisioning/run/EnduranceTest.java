package app.roster.keycloak.provisioning.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EnduranceTest {

  private final List<String> done = new ArrayList<>();

  private static Endurance endurance(Duration longest, BooleanSupplier stopping) {
    return new Endurance("a test", longest, stopping);
  }

  @Test
  void work_goes_on_after_failures_until_there_is_no_more() {
    endurance(Duration.ofHours(1), () -> false)
        .work(
            () -> {
              done.add("piece");
              if (done.size() == 2) {
                throw new IllegalStateException("away");
              }
              return done.size() < 4;
            });

    assertThat(done).hasSize(4);
  }

  @Test
  void what_fails_for_too_long_is_given_up() {
    endurance(Duration.ZERO, () -> false)
        .work(
            () -> {
              done.add("piece");
              throw new IllegalStateException("broken");
            });

    assertThat(done).hasSizeBetween(1, 2);
  }

  @Test
  void a_success_in_between_begins_the_time_anew() {
    endurance(Duration.ofMillis(400), () -> false)
        .work(
            () -> {
              done.add("piece");
              // Five failures rest for more than a second altogether.
              if (done.size() % 2 == 1) {
                throw new IllegalStateException("away");
              }
              return done.size() < 10;
            });

    assertThat(done).hasSize(10);
  }

  @Test
  void nobody_rests_when_the_server_stops() {
    endurance(Duration.ofHours(1), () -> !done.isEmpty())
        .work(
            () -> {
              done.add("piece");
              throw new IllegalStateException("away");
            });

    assertThat(done).hasSize(1);
  }
}
