package app.roster.keycloak.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RestsTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final Rests rests = new Rests();

  @Test
  void a_realm_rests_four_times_as_long_as_its_server_kept_us_waiting() {
    rests.failed("slow", Duration.ofSeconds(10), NOON);

    assertThat(rests.resting(NOON.plusSeconds(39))).containsExactly("slow");
    assertThat(rests.mayTry("slow", NOON.plusSeconds(39))).isFalse();
    assertThat(rests.resting(NOON.plusSeconds(40))).isEmpty();
    assertThat(rests.mayTry("slow", NOON.plusSeconds(40))).isTrue();
    assertThat(rests.mayTry("other", NOON)).isTrue();
  }

  @Test
  void it_never_rests_for_more_than_a_minute() {
    rests.failed("hangs", Duration.ofMinutes(2), NOON);

    assertThat(rests.mayTry("hangs", NOON.plusSeconds(60))).isTrue();
  }

  @Test
  void a_server_that_fails_at_once_need_not_rest() {
    rests.failed("down", Duration.ofMillis(99), NOON);

    assertThat(rests.mayTry("down", NOON)).isTrue();
  }

  @Nested
  class GivenAServerThatFailedLast {

    @Test
    void one_mail_at_a_time_is_tried() {
      rests.failed("down", Duration.ZERO, NOON);

      assertThat(rests.mayTry("down", NOON)).isTrue();
      assertThat(rests.mayTry("down", NOON)).isFalse();
      assertThat(rests.resting(NOON)).containsExactly("down");
      assertThat(rests.doubtful()).containsExactly("down");
    }

    @Test
    void the_next_one_is_tried_when_it_has_failed_again() {
      rests.failed("down", Duration.ZERO, NOON);
      rests.mayTry("down", NOON);
      rests.failed("down", Duration.ZERO, NOON);

      assertThat(rests.mayTry("down", NOON)).isTrue();
      assertThat(rests.mayTry("down", NOON)).isFalse();
    }

    @Test
    void the_next_one_is_tried_when_this_one_was_not_wanted_any_more() {
      rests.failed("down", Duration.ZERO, NOON);
      rests.mayTry("down", NOON);
      rests.notTried("down");

      assertThat(rests.mayTry("down", NOON)).isTrue();
    }

    @Test
    void any_number_is_tried_once_it_has_answered() {
      rests.failed("down", Duration.ZERO, NOON);
      rests.mayTry("down", NOON);
      rests.answered("down");

      assertThat(rests.mayTry("down", NOON)).isTrue();
      assertThat(rests.mayTry("down", NOON)).isTrue();
      assertThat(rests.doubtful()).isEmpty();
    }
  }
}
