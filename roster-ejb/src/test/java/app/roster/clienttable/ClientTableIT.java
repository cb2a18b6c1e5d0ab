package app.roster.clienttable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.roster.access.Actor;
import app.roster.kernel.ForbiddenException;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.Page;
import app.roster.kernel.PageRequest;
import app.roster.kernel.UserId;
import app.roster.measurements.catalogue.Attribute;
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
class ClientTableIT {

  @Inject private ClientTable table;
  @Inject private UserTransaction transaction;

  @PersistenceContext(unitName = "roster")
  private EntityManager entities;

  private Clinic clinic;
  private UserId ada;
  private UserId bert;
  private UserId carla;

  @Deployment
  static WebArchive deployment() {
    return Deployments.roster();
  }

  @BeforeEach
  void three_clients_here_and_one_elsewhere() throws Exception {
    transaction.begin();
    clinic = Clinic.open(entities);
    ada = clinic.client("Ada", "Meier");
    bert = clinic.client("Bert", "Adams");
    carla = clinic.client("Carla", "Zobel");
    Clinic.open(entities).client("Ada", "Elsewhere");
    transaction.commit();
  }

  @Test
  void clients_of_the_organization_are_listed_by_last_name_and_nobody_else() {
    ClientPage page = page("", Sort.byLastName());

    assertThat(users(page)).containsExactly(bert, ada, carla);
    assertThat(table.count(clinic.actor(), ClientFilter.searching(""))).isEqualTo(3);
    assertThat(table.count(clinic.actor(), ClientFilter.searching("Bert"))).isEqualTo(1);
  }

  @Test
  void somebody_who_is_no_pro_here_gets_no_list() {
    Actor stranger = Actor.pro(ada, clinic.organization);
    ClientQuery query = query("", Sort.byLastName(), new PageRequest(0, 25));

    assertThatThrownBy(() -> table.page(stranger, query)).isInstanceOf(ForbiddenException.class);
  }

  @Test
  void a_piece_of_either_name_or_of_the_address_is_found() {
    assertThat(users(page("ZOB", Sort.byLastName()))).containsExactly(carla);
    assertThat(users(page("ada", Sort.byLastName()))).containsExactly(bert, ada);
    assertThat(users(page("mei ada", Sort.byLastName()))).containsExactly(ada);
    assertThat(users(page("bert@example", Sort.byLastName()))).containsExactly(bert);
  }

  @Test
  void wildcards_and_quotes_are_letters_like_others() {
    assertThat(users(page("%", Sort.byLastName()))).isEmpty();
    assertThat(users(page("_", Sort.byLastName()))).isEmpty();
    assertThat(users(page("' or 1=1 --", Sort.byLastName()))).isEmpty();
  }

  @Test
  void ordering_by_an_attribute_uses_the_source_of_the_tile_and_puts_missing_values_last()
      throws Exception {
    transaction.begin();
    clinic.latest(bert, Attribute.WEIGHT, "82.5");
    clinic.latest(carla, Attribute.WEIGHT, "61");
    clinic.notChosen(carla, Attribute.WEIGHT, "999");
    clinic.notChosen(ada, Attribute.WEIGHT, "70");
    transaction.commit();

    assertThat(users(page("", Sort.ascending("weight")))).containsExactly(carla, bert, ada);
    assertThat(users(page("", Sort.descending("weight")))).containsExactly(bert, carla, ada);
    assertThat(users(page("", Sort.descending("weight").by(Statistic.AVERAGE_30))))
        .containsExactly(bert, carla, ada);
  }

  @Test
  void pages_follow_each_other_without_a_gap_where_values_end() throws Exception {
    transaction.begin();
    clinic.latest(carla, Attribute.STEPS, "9000");
    transaction.commit();
    Sort bySteps = Sort.descending("steps");

    assertThat(users(table.page(clinic.actor(), query("", bySteps, new PageRequest(0, 2)))))
        .containsExactly(carla, bert);
    assertThat(users(table.page(clinic.actor(), query("", bySteps, new PageRequest(2, 2)))))
        .containsExactly(ada);
  }

  @Test
  @Tag("B30")
  void those_who_never_signed_in_come_last_in_both_directions() throws Exception {
    transaction.begin();
    clinic.signedIn(ada, "2026-01-05T08:00:00Z");
    clinic.signedIn(carla, "2026-02-05T08:00:00Z");
    transaction.commit();

    assertThat(users(page("", Sort.descending("lastSignIn")))).containsExactly(carla, ada, bert);
    assertThat(users(page("", Sort.ascending("lastSignIn")))).containsExactly(ada, carla, bert);
    assertThat(page("", Sort.byLastName()).rows().get(0).lastSignInAt()).isNull();
  }

  @Test
  void the_number_that_another_system_gave_is_a_column_with_an_order() throws Exception {
    transaction.begin();
    clinic.knownAs(ada, "PMS-0002");
    clinic.knownAs(carla, "pms-0001");
    transaction.commit();

    assertThat(users(page("", Sort.ascending("externalId")))).containsExactly(carla, ada, bert);
    assertThat(page("", Sort.ascending("externalId")).rows().get(0).externalId())
        .isEqualTo("pms-0001");
  }

  @Test
  void a_client_of_another_organization_is_no_row() throws Exception {
    transaction.begin();
    UserId foreign = Clinic.open(entities).client("Emil", "Foreign");
    transaction.commit();

    assertThat(table.row(clinic.actor(), ada).lastName()).isEqualTo("Meier");
    assertThatThrownBy(() -> table.row(clinic.actor(), foreign))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  @Tag("A9")
  void archived_clients_are_a_list_of_their_own() throws Exception {
    transaction.begin();
    clinic.archive(ada);
    clinic.archive(carla);
    transaction.commit();
    PageRequest one = new PageRequest(0, 1);

    assertThat(users(page("", Sort.byLastName()))).containsExactly(bert);
    assertThat(table.count(clinic.actor(), ClientFilter.searching(""))).isEqualTo(1);
    Page<ClientRow> archived =
        table.archived(clinic.actor(), query("", Sort.descending("email"), one));
    assertThat(archived.total()).isEqualTo(2);
    assertThat(archived.items()).extracting(ClientRow::user).containsExactly(carla);
    assertThat(table.archived(clinic.actor(), query("mei", Sort.byLastName(), one)).items())
        .extracting(ClientRow::user)
        .containsExactly(ada);
    assertThatThrownBy(
            () ->
                table.archived(
                    Actor.pro(ada, clinic.organization), query("", Sort.byLastName(), one)))
        .isInstanceOf(ForbiddenException.class);
  }

  private ClientPage page(String search, Sort sort) {
    return table.page(clinic.actor(), query(search, sort, new PageRequest(0, 25)));
  }

  private static ClientQuery query(String search, Sort sort, PageRequest page) {
    return new ClientQuery(ClientFilter.searching(search), sort, page, List.of());
  }

  private static List<UserId> users(ClientPage page) {
    return page.rows().stream().map(ClientRow::user).toList();
  }
}
