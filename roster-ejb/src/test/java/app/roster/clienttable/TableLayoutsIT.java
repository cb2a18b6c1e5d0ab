package app.roster.clienttable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.roster.access.Actor;
import app.roster.kernel.ForbiddenException;
import app.roster.testing.Deployments;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class TableLayoutsIT {

  @Inject private TableLayouts layouts;
  @Inject private UserTransaction transaction;

  @PersistenceContext(unitName = "roster")
  private EntityManager entities;

  private Clinic clinic;

  @Deployment
  static WebArchive deployment() {
    return Deployments.roster();
  }

  @BeforeEach
  void a_clinic() throws Exception {
    transaction.begin();
    clinic = Clinic.open(entities);
    transaction.commit();
  }

  @Test
  @Tag("A46")
  @Tag("A48")
  void a_layout_is_the_same_when_the_pro_comes_back() {
    Layout arranged =
        layouts
            .of(clinic.actor())
            .choose(List.of("weight", "steps", "email"))
            .move("email", -2)
            .resize("steps", 140)
            .hide("steps")
            .sortedBy(Sort.descending("weight").by(Statistic.AVERAGE_7))
            .paged(50);

    layouts.save(clinic.actor(), arranged);

    assertThat(layouts.of(clinic.actor()))
        .usingRecursiveComparison()
        .ignoringFields("version")
        .isEqualTo(arranged);
  }

  @Test
  void what_one_pro_arranged_is_not_what_another_organization_shows() throws Exception {
    transaction.begin();
    Clinic other = Clinic.open(entities);
    transaction.commit();

    layouts.save(clinic.actor(), Layout.initial().choose(List.of("weight")));

    assertThat(layouts.of(other.actor())).isEqualTo(Layout.initial());
    Actor intruder = Actor.pro(clinic.pro, other.organization);
    assertThatThrownBy(() -> layouts.of(intruder)).isInstanceOf(ForbiddenException.class);
  }

  @Test
  void a_layout_changed_elsewhere_meanwhile_is_not_written_over() {
    Layout first = layouts.of(clinic.actor());
    Layout second = layouts.of(clinic.actor());

    layouts.save(clinic.actor(), first.choose(List.of("weight")));

    assertThatThrownBy(() -> layouts.save(clinic.actor(), second.choose(List.of("steps"))))
        .isInstanceOf(StaleLayoutException.class);
    assertThat(layouts.of(clinic.actor()).codes()).containsExactly("weight");
  }

  @Test
  void one_change_after_the_other_is_saved() {
    Layout saved = layouts.save(clinic.actor(), Layout.initial().choose(List.of("weight")));
    saved = layouts.save(clinic.actor(), saved.choose(List.of("weight", "bmi")));
    saved = layouts.save(clinic.actor(), saved.move("bmi", -1));

    assertThat(layouts.of(clinic.actor())).isEqualTo(saved);
    assertThat(saved.codes()).containsExactly("bmi", "weight");
  }

  @Test
  @Tag("A49")
  void a_tampered_row_is_repaired_when_it_is_read() throws Exception {
    layouts.save(clinic.actor(), Layout.initial().choose(List.of("weight", "bmi")));
    transaction.begin();
    entities
        .createNativeQuery(
            "update client_table_column set code = 'firstName' where code = 'bmi' and layout_id ="
                + " (select id from client_table_layout where user_id = :user)")
        .setParameter("user", clinic.pro.value())
        .executeUpdate();
    transaction.commit();

    assertThat(layouts.of(clinic.actor()).codes()).containsExactly("weight");
  }
}
