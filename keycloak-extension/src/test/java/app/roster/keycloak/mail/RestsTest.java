package app.roster.keycloak.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RestsTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final Rests rests = new Rests();

  @Test
  void a_realm_rests_four_times_as_long_as_its_server_kept_us_waiting() {
    rests.begin("slow", Duration.ofSeconds(10), NOON);

    assertThat(rests.end("slow", NOON.plusSeconds(39))).contains(NOON.plusSeconds(40));
    assertThat(rests.end("slow", NOON.plusSeconds(40))).isEmpty();
    assertThat(rests.end("other", NOON)).isEmpty();
  }

  @Test
  void it_never_rests_for_more_than_a_minute() {
    rests.begin("hangs", Duration.ofMinutes(2), NOON);

    assertThat(rests.end("hangs", NOON)).contains(NOON.plusSeconds(60));
  }

  @Test
  void a_server_that_fails_at_once_need_not_rest() {
    rests.begin("down", Duration.ZERO, NOON);

    assertThat(rests.end("down", NOON)).isEmpty();
  }
}
