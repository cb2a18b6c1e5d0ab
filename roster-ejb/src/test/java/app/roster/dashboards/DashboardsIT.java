package app.roster.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.roster.access.Actor;
import app.roster.kernel.ForbiddenException;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.UserId;
import app.roster.measurements.Entry;
import app.roster.measurements.Measurements;
import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.Unit;
import app.roster.testing.Deployments;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("A30")
@ExtendWith(ArquillianExtension.class)
class DashboardsIT {

  @Inject private Dashboards dashboards;
  @Inject private Measurements measurements;
  @Inject private UserTransaction transaction;

  @PersistenceContext(unitName = "roster")
  private EntityManager entities;

  private final UserId user = new UserId(UUID.randomUUID().toString());
  private final Actor client = Actor.client(user);

  @Deployment
  static WebArchive deployment() {
    return Deployments.roster();
  }

  @BeforeEach
  void somebody() throws Exception {
    transaction.begin();
    entities
        .createNativeQuery("insert into person (user_id) values (:user)")
        .setParameter("user", user.value())
        .executeUpdate();
    transaction.commit();
  }

  @Test
  void a_first_look_makes_a_dashboard_with_the_usual_tiles_and_all_that_has_values() {
    measurements.add(client, user, ketones());

    assertThat(attributes())
        .containsExactly(
            Attribute.WEIGHT,
            Attribute.STEPS,
            Attribute.SLEEP_DURATION,
            Attribute.RESTING_HEART_RATE,
            Attribute.BLOOD_PRESSURE,
            Attribute.KETONES);
  }

  @Test
  void a_tile_without_values_is_empty_and_says_manual_is_possible() {
    Tile weight = dashboards.open(client, user).get(0);

    assertThat(weight.main().summary()).isEmpty();
    assertThat(weight.setting().isAuto()).isTrue();
    assertThat(weight.setting().options()).hasSize(1);
  }

  @Test
  @Tag("A41")
  void a_tile_shows_what_was_just_entered() {
    dashboards.open(client, user);

    measurements.add(client, user, ketones());
    dashboards.add(client, user, Attribute.KETONES);

    Tile last = dashboards.open(client, user).get(5);
    assertThat(last.main().summary().orElseThrow().latest().value()).isEqualByComparingTo("1.2");
    assertThat(last.main().days()).hasSize(1);
  }

  @Test
  void both_pressures_stand_on_one_tile() {
    Tile pressure = dashboards.open(client, user).get(4);

    assertThat(pressure.parts())
        .containsOnlyKeys(Attribute.BLOOD_PRESSURE_SYSTOLIC, Attribute.BLOOD_PRESSURE_DIASTOLIC);
    assertThatThrownBy(() -> dashboards.add(client, user, Attribute.BLOOD_PRESSURE_SYSTOLIC))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void a_tile_added_twice_is_there_once_and_one_taken_away_is_gone() {
    dashboards.open(client, user);
    dashboards.add(client, user, Attribute.MOOD);
    dashboards.add(client, user, Attribute.MOOD);
    dashboards.remove(client, user, Attribute.STEPS);

    assertThat(attributes())
        .doesNotContain(Attribute.STEPS)
        .containsOnlyOnce(Attribute.MOOD)
        .endsWith(Attribute.MOOD);
  }

  @Test
  @Tag("A1")
  void strangers_find_no_dashboard() {
    Actor stranger = Actor.client(new UserId(UUID.randomUUID().toString()));
    Actor pro =
        Actor.pro(new UserId(UUID.randomUUID().toString()), new OrganizationId("elsewhere"));

    assertThatThrownBy(() -> dashboards.open(stranger, user)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> dashboards.open(pro, user))
        .isInstanceOfAny(NotFoundException.class, ForbiddenException.class);
  }

  private List<Attribute> attributes() {
    return dashboards.open(client, user).stream().map(Tile::attribute).toList();
  }

  private static Entry ketones() {
    return new Entry(
        Attribute.KETONES,
        List.of(new BigDecimal("1.2")),
        Unit.MILLIMOLE_PER_LITRE,
        LocalDate.now(ZoneOffset.UTC).atStartOfDay(),
        "");
  }
}
