package app.roster.measurements;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.measurements.Choices.Candidate;
import app.roster.measurements.catalogue.Source;
import app.roster.measurements.explanations.SourceReason;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** "Auto" names the rule by which it chose. */
@Tag("A56")
class ChoicesTest {

  private static final Instant EARLIER = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant LATER = Instant.parse("2026-02-01T00:00:00Z");

  @Test
  void one_source_is_the_only_one() {
    assertThat(Choices.reason(List.of(new Candidate(Source.OURA, EARLIER, null))))
        .isEqualTo(SourceReason.ONLY);
  }

  @Test
  void the_persons_own_order_comes_before_everything() {
    assertThat(
            Choices.reason(
                List.of(
                    new Candidate(Source.MANUAL, EARLIER, null),
                    new Candidate(Source.APPLE_HEALTH, EARLIER, 1))))
        .isEqualTo(SourceReason.OWN_ORDER);
  }

  @Test
  void typed_values_come_before_devices() {
    assertThat(
            Choices.reason(
                List.of(
                    new Candidate(Source.OURA, LATER, null),
                    new Candidate(Source.MANUAL, EARLIER, null))))
        .isEqualTo(SourceReason.KIND);
  }

  @Test
  void among_devices_the_newest_connection_comes_first() {
    List<Candidate> devices =
        List.of(
            new Candidate(Source.OURA, EARLIER, null), new Candidate(Source.GARMIN, LATER, null));

    assertThat(Choices.reason(devices)).isEqualTo(SourceReason.NEWEST);
    assertThat(devices.stream().min(Choices.BEST_FIRST).orElseThrow().source())
        .isEqualTo(Source.GARMIN);
  }
}
