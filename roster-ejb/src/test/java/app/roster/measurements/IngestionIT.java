package app.roster.measurements;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.Source;
import app.roster.measurements.catalogue.Unit;
import app.roster.testing.Deployments;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class IngestionIT {

  @Inject private Ingestion ingestion;
  @Inject private SummaryRows summaries;
  @Inject private Heard heard;
  @Inject private Database database;
  @Inject private Practice practice;

  private Practice.Pair us;

  @Deployment
  static WebArchive deployment() {
    return Deployments.roster();
  }

  @BeforeEach
  void a_client() {
    us = practice.open("UTC");
  }

  @Test
  void the_same_batch_sent_twice_counts_once() {
    List<Sample> batch = steps(90, 8000);
    ingest(Source.OURA, batch);
    ingest(Source.OURA, batch);

    SummaryRow row = row(Attribute.STEPS);
    assertThat(row.total()).isEqualTo(90);
    assertThat(row.window(90).average().orElseThrow()).isEqualByComparingTo("8000");
    assertThat(row.window(90).days()).isEqualTo(90);
  }

  @Test
  void a_corrected_value_replaces_the_old_one() {
    Sample sample = Sample.of(Attribute.WEIGHT, "80", noon(1)).known("a");
    ingest(Source.WITHINGS, List.of(sample));
    ingest(Source.WITHINGS, List.of(Sample.of(Attribute.WEIGHT, "81", noon(1)).known("a")));

    assertThat(row(Attribute.WEIGHT).window(7).average().orElseThrow()).isEqualByComparingTo("81");
  }

  @Test
  void values_that_come_late_move_the_windows_they_fall_into_and_not_the_latest() {
    ingest(Source.WITHINGS, List.of(Sample.of(Attribute.WEIGHT, "80", noon(1))));
    ingest(Source.WITHINGS, List.of(Sample.of(Attribute.WEIGHT, "90", noon(20))));

    SummaryRow row = row(Attribute.WEIGHT);
    assertThat(row.latest().value()).isEqualByComparingTo("80");
    assertThat(row.window(7).average().orElseThrow()).isEqualByComparingTo("80");
    assertThat(row.window(30).average().orElseThrow()).isEqualByComparingTo("85");
  }

  @Test
  void the_day_is_that_of_the_events_own_clock() {
    Instant evening = today().minusDays(2).atTime(7, 0).toInstant(ZoneOffset.UTC);
    ingest(
        Source.OURA,
        List.of(
            Sample.of(Attribute.STEPS, "500", evening).at(ZoneOffset.ofHours(-8)).in(Unit.ONE)));

    assertThat(row(Attribute.STEPS).latest().date()).isEqualTo(today().minusDays(3));
  }

  @Test
  @Tag("A53")
  void the_latest_of_steps_is_what_its_day_came_to() {
    ingest(
        Source.OURA,
        List.of(
            Sample.of(Attribute.STEPS, "3000", noon(1)),
            Sample.of(Attribute.STEPS, "700", noon(1).plusSeconds(900))));

    assertThat(row(Attribute.STEPS).latest().value()).isEqualByComparingTo("3700");
  }

  @Test
  void windows_move_on_when_the_persons_own_day_changes() {
    ingest(Source.WITHINGS, List.of(Sample.of(Attribute.WEIGHT, "80", noon(6))));
    assertThat(row(Attribute.WEIGHT).window(7).days()).isOne();

    pretendComputedYesterday();

    assertThat(row(Attribute.WEIGHT).asOf()).isEqualTo(today());
    assertThat(row(Attribute.WEIGHT).window(7).days()).isOne();
  }

  @Test
  void what_waits_in_the_queue_is_worked_off_in_the_background() throws InterruptedException {
    heard.forget();

    ingestion.store(us.asClient(), us.client(), Source.OURA, steps(5, 7000));

    assertThat(heard.of(us.client(), Duration.ofSeconds(30))).isTrue();
    assertThat(row(Attribute.STEPS).window(7).days()).isEqualTo(5);
  }

  @Test
  void a_batch_of_a_whole_day_of_a_sensor_is_taken_in_one_go() {
    List<Sample> day =
        IntStream.range(0, 288)
            .mapToObj(
                i -> Sample.of(Attribute.GLUCOSE_CGM, "100", midnight(1).plusSeconds(300L * i)))
            .toList();
    ingest(Source.DEXCOM, day);

    assertThat(row(Attribute.GLUCOSE_CGM).total()).isEqualTo(288);
    assertThat(row(Attribute.GLUCOSE_CGM).window(7).weight()).isEqualByComparingTo("86400");
  }

  private void pretendComputedYesterday() {
    database.run(
        "update summary_state set as_of = as_of - 1 where person_id = ?", us.person().value());
    database.run(
        "update attr_summary set as_of = as_of - 1, days_7 = 0 where person_id = ?",
        us.person().value());
  }

  private void ingest(Source source, List<Sample> samples) {
    practice.ingest(us, source, samples);
  }

  private SummaryRow row(Attribute attribute) {
    Map<Attribute, SummaryRow> rows =
        summaries
            .page(us.asPro(), List.of(us.person()), List.of(attribute))
            .getOrDefault(us.person(), Map.of());
    assertThat(rows).containsKey(attribute);
    return rows.get(attribute);
  }

  private static List<Sample> steps(int days, int value) {
    return IntStream.rangeClosed(1, days)
        .mapToObj(ago -> Sample.of(Attribute.STEPS, String.valueOf(value), noon(ago)))
        .toList();
  }

  private static Instant noon(int ago) {
    return midnight(ago).plusSeconds(12 * 3600);
  }

  private static Instant midnight(int ago) {
    return today().minusDays(ago).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }
}
