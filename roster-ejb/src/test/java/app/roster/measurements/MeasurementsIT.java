package app.roster.measurements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.roster.access.Actor;
import app.roster.kernel.ForbiddenException;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.PageRequest;
import app.roster.kernel.RosterException;
import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.Range;
import app.roster.measurements.catalogue.Source;
import app.roster.measurements.catalogue.Unit;
import app.roster.testing.Deployments;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class MeasurementsIT {

  private static final ZoneId KATHMANDU = ZoneId.of("Asia/Kathmandu");

  private static final PageRequest NEWEST = new PageRequest(0, 5);

  @Inject private Measurements measurements;
  @Inject private SummaryRows summaries;
  @Inject private Practice practice;

  private Practice.Pair us;

  @Deployment
  static WebArchive deployment() {
    return Deployments.roster();
  }

  @BeforeEach
  void a_client_in_kathmandu() {
    us = practice.open(KATHMANDU.getId());
  }

  @Test
  @Tag("A41")
  void an_entry_is_in_the_summary_at_once() {
    measurements.add(us.asClient(), us.client(), weight("80.5", daysAgo(0)));

    SummaryRow row = weightRow();
    assertThat(row.latest().value()).isEqualByComparingTo("80.5");
    assertThat(row.latest().date()).isEqualTo(LocalDate.now(KATHMANDU));
    assertThat(row.source()).isEqualTo(Source.MANUAL);
    assertThat(row.age()).isZero();
    assertThat(row.isStale()).isFalse();
  }

  @Test
  @Tag("A54")
  void a_single_weight_and_a_single_step_entry_are_averages_of_one_day() {
    measurements.add(us.asClient(), us.client(), weight("80.5", daysAgo(0)));
    measurements.add(us.asClient(), us.client(), steps("4000", daysAgo(0)));

    List<Attribute> both = List.of(Attribute.WEIGHT, Attribute.STEPS);
    summaries.smartRows(us.asPro(), us.client(), both).values().stream()
        .map(row -> row.summary().orElseThrow())
        .forEach(
            row -> {
              assertThat(row.window(7).average()).contains(row.latest().value());
              assertThat(row.window(7).days()).isOne();
              assertThat(row.change(7)).isEmpty();
            });
  }

  @Test
  void pounds_are_stored_as_kilograms_and_kept_as_they_were_typed() {
    Entry entry =
        new Entry(
            Attribute.WEIGHT,
            List.of(new BigDecimal("180")),
            Unit.POUND,
            daysAgo(1),
            "after breakfast");
    measurements.add(us.asClient(), us.client(), entry);

    Recorded stored =
        measurements.recent(us.asClient(), us.client(), Attribute.WEIGHT, NEWEST).get(0);
    assertThat(stored.values().get(0)).isEqualByComparingTo("81.6466266");
    assertThat(stored.originals().get(0)).isEqualByComparingTo("180");
    assertThat(stored.unit()).isEqualTo(Unit.POUND);
    assertThat(stored.at()).isEqualTo(entry.at());
    assertThat(stored.mark().note()).isEqualTo("after breakfast");
  }

  @Test
  @Tag("A35")
  void what_a_pro_enters_in_client_view_says_so() {
    Actor inView = us.asPro().inView("view-1");
    measurements.add(inView, us.client(), weight("80", daysAgo(0)));

    Recorded stored =
        measurements.recent(us.asClient(), us.client(), Attribute.WEIGHT, NEWEST).get(0);
    assertThat(stored.mark().enteredBy()).contains(us.pro().value());
    assertThat(stored.mark().inClientView()).isTrue();
  }

  @Test
  @Tag("A35")
  void outside_client_view_a_pro_enters_nothing() {
    Entry entry = weight("80", daysAgo(0));

    assertThatThrownBy(() -> measurements.add(us.asPro(), us.client(), entry))
        .isInstanceOf(ForbiddenException.class);
  }

  @Test
  @Tag("A41")
  void both_pressures_are_one_entry() {
    EntryId id = measurements.add(us.asClient(), us.client(), pressure("122", "78"));

    List<Recorded> stored =
        measurements.recent(us.asClient(), us.client(), Attribute.BLOOD_PRESSURE, NEWEST);
    assertThat(stored).hasSize(1);
    assertThat(stored.get(0).id()).contains(id);
    assertThat(stored.get(0).values())
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(new BigDecimal("122"), new BigDecimal("78"));
  }

  @Test
  @Tag("A1")
  void an_entry_of_somebody_else_is_not_found() {
    EntryId id = measurements.add(us.asClient(), us.client(), weight("80", daysAgo(1)));
    Practice.Pair others = practice.open("UTC");

    assertThatThrownBy(
            () -> measurements.remove(others.asClient(), others.client(), Attribute.WEIGHT, id))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(
            () -> measurements.recent(others.asPro(), us.client(), Attribute.WEIGHT, NEWEST))
        .isInstanceOf(NotFoundException.class);
    assertThat(summaries.page(others.asPro(), List.of(us.person()), List.of(Attribute.WEIGHT)))
        .isEmpty();
  }

  @Test
  void an_implausible_value_is_shown_but_not_averaged() {
    measurements.add(us.asClient(), us.client(), weight("80", daysAgo(1)));
    Entry mistyped = weight("805000", daysAgo(0));

    measurements.add(us.asClient(), us.client(), mistyped);

    assertThat(mistyped.isPlausible()).isFalse();
    assertThat(weightRow().latest().implausible()).isTrue();
    assertThat(weightRow().window(7).average().orElseThrow()).isEqualByComparingTo("80");
    assertThat(weightRow().window(7).days()).isOne();
  }

  @Test
  void a_value_of_tomorrow_is_refused() {
    Entry entry = weight("80", daysAgo(-1));

    assertThatThrownBy(() -> measurements.add(us.asClient(), us.client(), entry))
        .isInstanceOf(RosterException.class)
        .hasMessage("measurement.future");
  }

  @Test
  void a_value_of_long_ago_is_kept() {
    measurements.add(
        us.asClient(), us.client(), weight("50", LocalDateTime.of(1999, 12, 31, 8, 0)));

    assertThat(weightRow().latest().date()).isEqualTo(LocalDate.of(1999, 12, 31));
    assertThat(weightRow().isStale()).isTrue();
  }

  @Test
  @Tag("A52")
  void with_a_goal_the_share_within_it_is_counted() {
    measurements.add(us.asClient(), us.client(), weight("79", daysAgo(0)));
    measurements.add(us.asClient(), us.client(), weight("85", daysAgo(1)));

    measurements.aim(
        us.asClient(),
        us.client(),
        Attribute.WEIGHT,
        Optional.of(new Range(new BigDecimal("75"), new BigDecimal("80"))));

    assertThat(weightRow().window(7).inRange().orElseThrow()).isEqualByComparingTo("0.5");
  }

  private SummaryRow weightRow() {
    return rows().get(us.person()).get(Attribute.WEIGHT);
  }

  private java.util.Map<app.roster.kernel.PersonId, java.util.Map<Attribute, SummaryRow>> rows() {
    return summaries.page(us.asPro(), List.of(us.person()), List.of(Attribute.WEIGHT));
  }

  private static Entry weight(String kilograms, LocalDateTime at) {
    return new Entry(Attribute.WEIGHT, List.of(new BigDecimal(kilograms)), Unit.KILOGRAM, at, "");
  }

  private static Entry steps(String steps, LocalDateTime at) {
    return new Entry(Attribute.STEPS, List.of(new BigDecimal(steps)), Unit.ONE, at, "");
  }

  private static Entry pressure(String systolic, String diastolic) {
    return new Entry(
        Attribute.BLOOD_PRESSURE,
        List.of(new BigDecimal(systolic), new BigDecimal(diastolic)),
        Unit.MILLIMETRE_OF_MERCURY,
        daysAgo(0),
        "");
  }

  /** Shortly after midnight, so that it is never in the future. */
  private static LocalDateTime daysAgo(int days) {
    return LocalDate.now(KATHMANDU).minusDays(days).atStartOfDay();
  }
}
