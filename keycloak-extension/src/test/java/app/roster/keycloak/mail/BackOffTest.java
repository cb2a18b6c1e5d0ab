package app.roster.keycloak.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A7")
class BackOffTest {

  private static final Instant CREATED = Instant.parse("2026-11-22T10:00:00Z");

  @Test
  void the_pauses_grow_to_an_hour_and_stay_there() {
    assertThat(BackOff.next(1, CREATED, CREATED)).hasValue(CREATED.plusSeconds(5));
    assertThat(BackOff.next(2, CREATED, CREATED)).hasValue(CREATED.plusSeconds(30));
    assertThat(BackOff.next(6, CREATED, CREATED)).hasValue(CREATED.plus(Duration.ofHours(1)));
    assertThat(BackOff.next(600, CREATED, CREATED)).hasValue(CREATED.plus(Duration.ofHours(1)));
  }

  @Test
  void a_mail_is_given_up_after_three_days_and_not_before() {
    Instant end = CREATED.plus(BackOff.GIVE_UP_AFTER);
    assertThat(BackOff.next(70, CREATED, end)).isPresent();
    assertThat(BackOff.next(70, CREATED, end.plusMillis(1))).isEmpty();
  }
}
