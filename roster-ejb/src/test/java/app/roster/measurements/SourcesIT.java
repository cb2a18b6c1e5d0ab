package app.roster.measurements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.roster.access.Actor;
import app.roster.kernel.UserId;
import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.Source;
import app.roster.measurements.catalogue.Unit;
import app.roster.testing.Deployments;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
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

/** A client with steps from a ring, from a phone's health store and typed by hand. */
@Tag("A56")
@Tag("A57")
@ExtendWith(ArquillianExtension.class)
class SourcesIT {

  @Inject private Measurements measurements;
  @Inject private Sources sources;
  @Inject private SummaryRows summaries;
  @Inject private Practice practice;

  private Practice.Pair us;

  @Deployment
  static WebArchive deployment() {
    return Deployments.roster();
  }

  @BeforeEach
  void ring_phone_and_hand() {
    us = practice.open("UTC");
    practice.ingest(us, Source.OURA, steps(9000));
    practice.ingest(us, Source.APPLE_HEALTH, steps(9500));
    measurements.add(us.asClient(), us.client(), typedSteps());
  }

  @Test
  void they_are_never_added_and_auto_prefers_what_was_typed() {
    SmartRow row = smartRow();

    assertThat(row.setting().isAuto()).isTrue();
    assertThat(row.setting().shown()).contains(Source.MANUAL);
    assertThat(row.summary().orElseThrow().window(7).average().orElseThrow())
        .isEqualByComparingTo("4000");
  }

  @Test
  void another_choice_is_shown_at_once_everywhere() {
    sources.choose(us.asPro().inView("view-1"), us.client(), Attribute.STEPS, Source.OURA);

    SmartRow row = smartRow();
    assertThat(row.setting().chosen()).contains(Source.OURA);
    assertThat(row.summary().orElseThrow().source()).isEqualTo(Source.OURA);
    assertThat(row(Attribute.STEPS).window(7).average().orElseThrow()).isEqualByComparingTo("9000");
    assertThat(row.setting().options())
        .extracting(SourceOption::source)
        .containsExactlyInAnyOrder(Source.OURA, Source.APPLE_HEALTH, Source.MANUAL);
  }

  @Test
  void a_source_without_values_shows_nothing_rather_than_anothers_values() {
    sources.choose(us.asClient(), us.client(), Attribute.STEPS, Source.GARMIN);

    SmartRow row = smartRow();
    assertThat(row.summary()).isEmpty();
    assertThat(row.setting().shown()).isEmpty();
  }

  @Test
  void back_to_auto_finds_the_best_again() {
    sources.choose(us.asClient(), us.client(), Attribute.STEPS, Source.OURA);
    sources.chooseAuto(us.asClient(), us.client(), Attribute.STEPS);

    assertThat(row(Attribute.STEPS).source()).isEqualTo(Source.MANUAL);
  }

  @Test
  void open_rows_of_several_clients_each_show_what_their_own_tile_is_set_to() {
    Practice.Pair foreign = practice.open("UTC");
    UserId second = practice.join(us, "Asia/Kathmandu");
    measurements.add(Actor.client(second), second, typedSteps());
    sources.choose(us.asClient(), us.client(), Attribute.STEPS, Source.OURA);

    Map<UserId, Map<Attribute, SmartRow>> rows =
        summaries.smartRows(
            us.asPro(),
            List.of(us.client(), second, foreign.client()),
            List.of(Attribute.STEPS, Attribute.BLOOD_PRESSURE_SYSTOLIC));

    assertThat(rows).containsOnlyKeys(us.client(), second);
    SmartRow first = rows.get(us.client()).get(Attribute.STEPS);
    assertThat(first.setting().chosen()).contains(Source.OURA);
    assertThat(first.days()).hasSize(10);
    assertThat(first.days()).allMatch(day -> day.value().compareTo(new BigDecimal("9000")) == 0);
    SmartRow other = rows.get(second).get(Attribute.STEPS);
    assertThat(other.setting().isAuto()).isTrue();
    assertThat(other.setting().options())
        .extracting(SourceOption::source, SourceOption::values)
        .containsExactly(tuple(Source.MANUAL, 1L));
    assertThat(rows.get(second).get(Attribute.BLOOD_PRESSURE_SYSTOLIC).summary()).isEmpty();
  }

  private SmartRow smartRow() {
    return summaries
        .smartRows(us.asPro(), us.client(), List.of(Attribute.STEPS))
        .get(Attribute.STEPS);
  }

  private static Entry typedSteps() {
    return new Entry(
        Attribute.STEPS,
        List.of(new BigDecimal("4000")),
        Unit.ONE,
        today().minusDays(1).atTime(LocalTime.NOON),
        "");
  }

  private SummaryRow row(Attribute attribute) {
    Map<Attribute, SummaryRow> rows = summaries.of(us.asClient(), us.client(), List.of(attribute));
    assertThat(rows).containsKey(attribute);
    return rows.get(attribute);
  }

  private static List<Sample> steps(int value) {
    return IntStream.rangeClosed(1, 10)
        .mapToObj(ago -> Sample.of(Attribute.STEPS, String.valueOf(value), noon(ago)))
        .toList();
  }

  private static Instant noon(int ago) {
    return today().minusDays(ago).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }
}
