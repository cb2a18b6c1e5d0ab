package app.roster.measurements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.roster.access.Actor;
import app.roster.kernel.ForbiddenException;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.PageRequest;
import app.roster.kernel.RosterException;
import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.Source;
import app.roster.measurements.catalogue.Unit;
import app.roster.testing.Deployments;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Entries by hand are corrected, taken away and brought back. */
@ExtendWith(ArquillianExtension.class)
class EntriesIT {

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
  void a_client() {
    us = practice.open("UTC");
  }

  @Test
  void a_changed_entry_moves_to_its_new_day_and_a_removed_one_is_gone() {
    EntryId id = measurements.add(us.asClient(), us.client(), weight("80", daysAgo(1)));

    change(us.asClient(), id, weight("81", daysAgo(40)));
    assertThat(weightRow().latest().value()).isEqualByComparingTo("81");
    assertThat(weightRow().window(7).days()).isZero();
    assertThat(weightRow().window(90).days()).isOne();

    measurements.remove(us.asClient(), us.client(), Attribute.WEIGHT, id);
    assertThat(rows()).isEmpty();
  }

  @Test
  void a_correction_of_the_value_alone_keeps_the_clock_it_was_told_by() {
    EntryId id = measurements.add(us.asClient(), us.client(), weight("80", daysAgo(3)));
    Recorded before = stored(id);
    practice.move(us, "Pacific/Auckland");

    change(us.asClient(), id, weight("81", before.at()));

    assertThat(stored(id).moment()).isEqualTo(before.moment());
    assertThat(stored(id).at()).isEqualTo(before.at());
  }

  @Test
  void a_correction_of_what_somebody_changed_meanwhile_is_refused() {
    EntryId id = measurements.add(us.asClient(), us.client(), weight("80", daysAgo(1)));
    Recorded seen = stored(id);
    change(us.asPro().inView("view-1"), id, weight("82", daysAgo(1)));

    Correction late = new Correction(id, seen.mark().storedAt(), weight("81", daysAgo(1)));
    assertThatThrownBy(() -> measurements.change(us.asClient(), us.client(), late))
        .isInstanceOf(RosterException.class)
        .hasMessage("measurement.changed");
    assertThat(stored(id).values().get(0)).isEqualByComparingTo("82");
  }

  @Test
  void a_correction_of_what_is_gone_meanwhile_is_refused() {
    EntryId id = measurements.add(us.asClient(), us.client(), weight("80", daysAgo(1)));
    Recorded seen = stored(id);
    measurements.remove(us.asClient(), us.client(), Attribute.WEIGHT, id);

    Correction late = new Correction(id, seen.mark().storedAt(), weight("81", daysAgo(1)));
    assertThatThrownBy(() -> measurements.change(us.asClient(), us.client(), late))
        .isInstanceOf(NotFoundException.class);
    assertThat(rows()).isEmpty();
  }

  @Test
  @Tag("A27")
  void a_client_takes_away_what_a_pro_entered_and_bringing_it_back_still_names_the_pro() {
    Actor inView = us.asPro().inView("view-1");
    EntryId id = measurements.add(inView, us.client(), weight("80", daysAgo(1)));
    Recorded entered = stored(id);

    measurements.remove(us.asClient(), us.client(), Attribute.WEIGHT, id);
    assertThat(rows()).isEmpty();
    assertThat(measurements.removed(us.asClient(), us.client(), Attribute.WEIGHT, List.of(id)))
        .containsExactly(entered);

    measurements.restore(us.asClient(), us.client(), Attribute.WEIGHT, id);
    assertThat(stored(id)).isEqualTo(entered);
    assertThat(stored(id).mark().enteredBy()).contains(us.pro().value());
    assertThat(practice.viewOf(id)).isEqualTo("view-1");
    assertThat(weightRow().latest().value()).isEqualByComparingTo("80");
    assertThat(practice.audited(us.client())).containsSubsequence("CREATE", "DELETE", "CREATE");
  }

  @Test
  void both_pressures_come_back_together() {
    EntryId id =
        measurements.add(
            us.asClient(),
            us.client(),
            new Entry(
                Attribute.BLOOD_PRESSURE,
                List.of(new BigDecimal("122"), new BigDecimal("78")),
                Unit.MILLIMETRE_OF_MERCURY,
                daysAgo(1),
                "sitting"));
    measurements.remove(us.asClient(), us.client(), Attribute.BLOOD_PRESSURE, id);

    measurements.restore(us.asClient(), us.client(), Attribute.BLOOD_PRESSURE_DIASTOLIC, id);

    Recorded back = measurements.find(us.asClient(), us.client(), Attribute.BLOOD_PRESSURE, id);
    assertThat(back.values()).hasSize(2);
    assertThat(back.mark().note()).isEqualTo("sitting");
  }

  @Test
  void what_was_taken_away_more_than_a_day_ago_stays_away() {
    EntryId id = measurements.add(us.asClient(), us.client(), weight("80", daysAgo(1)));
    measurements.remove(us.asClient(), us.client(), Attribute.WEIGHT, id);
    practice.age(id);

    assertThatThrownBy(() -> measurements.restore(us.asClient(), us.client(), Attribute.WEIGHT, id))
        .isInstanceOf(NotFoundException.class);
    practice.forget();
    assertThat(measurements.removed(us.asClient(), us.client(), Attribute.WEIGHT, List.of(id)))
        .isEmpty();
  }

  @Test
  void what_is_removed_keeps_every_column() {
    List<String> kept = List.of(RemovedValues.COLUMNS.split(",\\s+"));

    assertThat(kept).containsExactlyInAnyOrderElementsOf(practice.columns("measurement"));
    assertThat(practice.columns("measurement_removed")).containsAll(kept);
  }

  @Test
  @Tag("A1")
  void nobody_else_reads_changes_or_brings_back_an_entry() {
    EntryId id = measurements.add(us.asClient(), us.client(), weight("80", daysAgo(1)));
    Correction correction =
        new Correction(id, stored(id).mark().storedAt(), weight("81", daysAgo(1)));
    Practice.Pair others = practice.open("UTC");

    assertThatThrownBy(
            () -> measurements.find(others.asClient(), others.client(), Attribute.WEIGHT, id))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(
            () -> measurements.change(others.asPro().inView("v"), us.client(), correction))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> measurements.change(us.asPro(), us.client(), correction))
        .isInstanceOf(ForbiddenException.class);
    measurements.remove(us.asClient(), us.client(), Attribute.WEIGHT, id);
    assertThatThrownBy(
            () -> measurements.restore(others.asClient(), others.client(), Attribute.WEIGHT, id))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> measurements.restore(us.asPro(), us.client(), Attribute.WEIGHT, id))
        .isInstanceOf(ForbiddenException.class);
  }

  @Test
  void older_values_come_page_by_page() {
    IntStream.range(0, 7)
        .forEach(
            ago ->
                measurements.add(us.asClient(), us.client(), weight("8" + ago, daysAgo(ago + 1))));

    List<Recorded> older =
        measurements.recent(us.asClient(), us.client(), Attribute.WEIGHT, new PageRequest(5, 5));

    assertThat(older)
        .extracting(recorded -> recorded.at().toLocalDate())
        .containsExactly(daysAgo(6).toLocalDate(), daysAgo(7).toLocalDate());
    assertThat(older).allMatch(recorded -> recorded.source() == Source.MANUAL);
    assertThat(measurements.recent(us.asClient(), us.client(), Attribute.WEIGHT, NEWEST))
        .hasSize(5);
  }

  private void change(Actor actor, EntryId id, Entry entry) {
    measurements.change(
        actor, us.client(), new Correction(id, stored(id).mark().storedAt(), entry));
  }

  private Recorded stored(EntryId id) {
    return measurements.find(us.asClient(), us.client(), Attribute.WEIGHT, id);
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

  private static LocalDateTime daysAgo(int days) {
    return LocalDate.now(ZoneOffset.UTC).minusDays(days).atTime(8, 30);
  }
}
