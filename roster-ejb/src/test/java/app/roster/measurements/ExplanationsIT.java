package app.roster.measurements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.roster.kernel.NotFoundException;
import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.Source;
import app.roster.measurements.catalogue.Unit;
import app.roster.measurements.explanations.Absence;
import app.roster.measurements.explanations.ExplainedDay;
import app.roster.measurements.explanations.Explanation;
import app.roster.measurements.explanations.SourceReason;
import app.roster.measurements.statistics.DayValue;
import app.roster.measurements.statistics.Windows;
import app.roster.testing.Deployments;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A client with steps from a ring and a phone, and a few typed weights. */
@Tag("A52")
@ExtendWith(ArquillianExtension.class)
class ExplanationsIT {

  private static final List<Attribute> BOTH = List.of(Attribute.STEPS, Attribute.WEIGHT);

  @Inject private Measurements measurements;
  @Inject private Explanations explanations;
  @Inject private Sources sources;
  @Inject private SummaryRows summaries;
  @Inject private Practice practice;

  private Practice.Pair us;

  @Deployment
  static WebArchive deployment() {
    return Deployments.roster();
  }

  @BeforeEach
  void ring_phone_and_scales() {
    us = practice.open("UTC");
    practice.ingest(us, Source.OURA, steps(9000, 0, 1, 2, 3, 5, 9, 10, 11, 40, 100));
    practice.ingest(us, Source.APPLE_HEALTH, steps(9500, 1, 4));
    weigh("80.3", 0);
    weigh("81.7", 2);
    weigh("815", 3);
    weigh("80.9", 12);
    weigh("79.9", 61);
  }

  @Test
  void what_is_explained_is_what_is_shown_to_the_last_digit() {
    for (Attribute attribute : BOTH) {
      SummaryRow shown = summaries.of(us.asClient(), us.client(), BOTH).get(attribute);
      for (int length : Windows.LENGTHS) {
        Explained explained = explain(attribute, length).orElseThrow();

        same(explained.explanation().now().window(), shown.window(length));
        same(explained.explanation().now().window(), explained.summary().window(length));
        same(explained.explanation().change(), shown.change(length));
        assertThat(byHand(explained.explanation().used()))
            .isEqualByComparingTo(shown.window(length).average().orElseThrow());
        assertThat(explained.explanation().used()).hasSize(shown.window(length).days());
        assertThat(explained.summary().source()).isEqualTo(shown.source());
      }
    }
  }

  @Test
  void every_day_that_is_left_out_says_why() {
    Explanation week = explain(Attribute.STEPS, 7).orElseThrow().explanation();

    assertThat(week.now().span().last()).isEqualTo(today().minusDays(1));
    assertThat(week.days()).hasSize(8);
    assertThat(absence(week, 0)).contains(Absence.NOT_OVER);
    assertThat(absence(week, 1)).isEmpty();
    assertThat(absence(week, 4)).contains(Absence.OTHER_SOURCE);
    assertThat(day(week, 4).others()).containsExactly(Source.APPLE_HEALTH);
    assertThat(absence(week, 6)).contains(Absence.NO_DATA);

    Explanation weights = explain(Attribute.WEIGHT, 7).orElseThrow().explanation();
    assertThat(weights.days()).hasSize(7);
    assertThat(absence(weights, 0)).isEmpty();
    assertThat(absence(weights, 3)).contains(Absence.IMPLAUSIBLE);
    assertThat(day(weights, 3).implausible()).isOne();
  }

  @Test
  void the_source_says_why_it_is_the_one() {
    assertThat(explain(Attribute.WEIGHT, 7).orElseThrow().reason()).isEqualTo(SourceReason.ONLY);
    assertThat(explain(Attribute.STEPS, 7).orElseThrow().reason()).isEqualTo(SourceReason.KIND);

    sources.choose(us.asClient(), us.client(), Attribute.STEPS, Source.APPLE_HEALTH);
    assertThat(explain(Attribute.STEPS, 7).orElseThrow().reason()).isEqualTo(SourceReason.CHOSEN);
  }

  @Test
  void a_source_without_values_has_nothing_to_explain() {
    sources.choose(us.asClient(), us.client(), Attribute.STEPS, Source.GARMIN);

    assertThat(explain(Attribute.STEPS, 7)).isEmpty();
  }

  @Test
  @Tag("A1")
  void only_clients_and_their_pros_ask_and_it_is_written_down() {
    int before = practice.views(us.client());
    explanations.of(us.asPro(), us.client(), Attribute.WEIGHT, 30);
    assertThat(practice.views(us.client())).isEqualTo(before + 1);

    Practice.Pair others = practice.open("UTC");
    assertThatThrownBy(() -> explanations.of(others.asPro(), us.client(), Attribute.WEIGHT, 30))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> explanations.of(us.asClient(), us.client(), Attribute.WEIGHT, 8))
        .isInstanceOf(NotFoundException.class);
  }

  private Optional<Explained> explain(Attribute attribute, int length) {
    return explanations.of(us.asPro(), us.client(), attribute, length);
  }

  private static Optional<Absence> absence(Explanation explanation, int ago) {
    return day(explanation, ago).absence();
  }

  private static ExplainedDay day(Explanation explanation, int ago) {
    return explanation.days().stream()
        .filter(day -> day.date().equals(today().minusDays(ago)))
        .findFirst()
        .orElseThrow();
  }

  private static BigDecimal byHand(List<DayValue> days) {
    BigDecimal sum = days.stream().map(DayValue::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.divide(BigDecimal.valueOf(days.size()), 12, RoundingMode.HALF_UP);
  }

  private static void same(Object explained, Object shown) {
    assertThat(explained)
        .usingRecursiveComparison()
        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .isEqualTo(shown);
  }

  private void weigh(String kilograms, int ago) {
    measurements.add(
        us.asClient(),
        us.client(),
        new Entry(
            Attribute.WEIGHT,
            List.of(new BigDecimal(kilograms)),
            Unit.KILOGRAM,
            today().minusDays(ago).atStartOfDay(),
            ""));
  }

  private static List<Sample> steps(int value, int... daysAgo) {
    return IntStream.of(daysAgo)
        .mapToObj(ago -> Sample.of(Attribute.STEPS, String.valueOf(value + ago), midnight(ago)))
        .toList();
  }

  private static Instant midnight(int ago) {
    return today().minusDays(ago).atTime(LocalTime.MIDNIGHT).toInstant(ZoneOffset.UTC);
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }
}
