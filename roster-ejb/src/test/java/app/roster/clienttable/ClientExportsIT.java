package app.roster.clienttable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.roster.access.Actor;
import app.roster.clienttable.exports.ClientExports;
import app.roster.clienttable.exports.ExportQuery;
import app.roster.clienttable.exports.ExportRow;
import app.roster.kernel.ForbiddenException;
import app.roster.kernel.PageRequest;
import app.roster.kernel.UserId;
import app.roster.measurements.LatestValue;
import app.roster.measurements.catalogue.Attribute;
import app.roster.testing.Deployments;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The Clients table as a file. */
@ExtendWith(ArquillianExtension.class)
class ClientExportsIT {

  private static final List<String> WEIGHT_AND_TAGS = List.of("weight", "tags");

  @Inject private ClientExports exports;
  @Inject private ClientTable table;
  @Inject private UserTransaction transaction;

  @PersistenceContext(unitName = "roster")
  private EntityManager entities;

  private Clinic clinic;
  private UserId ada;
  private UserId bert;

  @Deployment
  static WebArchive deployment() {
    return Deployments.roster();
  }

  @BeforeEach
  void two_clients_of_whom_one_has_a_weight_and_one_elsewhere() throws Exception {
    transaction.begin();
    clinic = Clinic.open(entities);
    ada = clinic.client("Ada", "Meier");
    bert = clinic.client("Bert", "Adams");
    clinic.latest(ada, Attribute.WEIGHT, "82.5");
    clinic.notChosen(bert, Attribute.WEIGHT, "99");
    Clinic.open(entities).client("Emil", "Elsewhere");
    transaction.commit();
  }

  @Test
  void it_holds_what_the_table_shows_of_each_client_and_of_nobody_else() throws Exception {
    transaction.begin();
    clinic.tagEvery(1);
    transaction.commit();

    List<ExportRow> rows = export(query(Sort.byLastName()));

    assertThat(rows)
        .extracting(
            row -> row.client().user(), row -> row.tags().size(), row -> row.values().size())
        .containsExactly(tuple(bert, 1, 0), tuple(ada, 1, 1));
    assertThat(rows.get(1).values().get(Attribute.WEIGHT))
        .extracting(LatestValue::value)
        .isEqualTo(new BigDecimal("82.5"));
    assertThat(rows.get(1).values().get(Attribute.WEIGHT).date()).isNotNull();
  }

  @Test
  void ordered_by_an_average_it_holds_the_average_too() {
    Sort byAverage = Sort.ascending("weight").by(Statistic.AVERAGE_30);

    assertThat(export(query(byAverage)))
        .extracting(row -> row.client().user(), ExportRow::computed)
        .containsExactly(
            tuple(ada, java.util.Optional.of(new BigDecimal("82.5"))),
            tuple(bert, java.util.Optional.empty()));
    assertThat(export(query(Sort.ascending("weight")))).allMatch(row -> row.computed().isEmpty());
    // With nothing a week ago there is no change, which is not one of zero.
    Sort byChange = Sort.ascending("weight").by(Statistic.CHANGE_7);
    assertThat(export(query(byChange))).allMatch(row -> row.computed().isEmpty());
  }

  @Test
  void all_pages_of_the_table_are_in_it_in_their_order_and_each_client_once() throws Exception {
    transaction.begin();
    clinic.people(1200);
    transaction.commit();

    for (Sort sort :
        List.of(Sort.byLastName(), Sort.descending("joined"), Sort.ascending("weight"))) {
      assertThat(export(query(sort)))
          .extracting(row -> row.client().user())
          .doesNotHaveDuplicates()
          .isEqualTo(pages(sort));
    }
  }

  @Test
  void it_is_narrowed_as_the_table_is() {
    ClientFilter filter = ClientFilter.searching("meier");

    assertThat(export(new ExportQuery(filter, Sort.byLastName(), List.of())))
        .extracting(row -> row.client().user())
        .containsExactly(ada);
  }

  @Test
  void the_audit_has_an_entry_for_each_client_with_the_most_that_was_taken() {
    export(query(Sort.byLastName()));

    assertThat(audited().stream().map(String::valueOf))
        .containsExactlyInAnyOrder(ada + " MEASUREMENT", bert + " PROFILE");
  }

  @Test
  void who_left_since_it_began_is_left_out() throws Exception {
    ExportQuery query = query(Sort.byLastName());
    ClientOrder order = exports.open(clinic.actor(), query);
    transaction.begin();
    clinic.archive(ada);
    transaction.commit();

    List<ExportRow> rows = new ArrayList<>();
    exports.read(clinic.actor(), query, order, rows::add);

    assertThat(rows).extracting(row -> row.client().user()).containsExactly(bert);
    assertThat(audited()).hasSize(1);
  }

  @Test
  void strangers_and_pros_in_a_client_view_get_none() {
    ExportQuery query = query(Sort.byLastName());
    ClientOrder order = exports.open(clinic.actor(), query);

    for (Actor actor :
        List.of(Actor.pro(ada, clinic.organization), clinic.actor().inView("view-1"))) {
      assertThatThrownBy(() -> exports.open(actor, query)).isInstanceOf(ForbiddenException.class);
      assertThatThrownBy(() -> exports.read(actor, query, order, row -> {}))
          .isInstanceOf(ForbiddenException.class);
    }
    assertThat(audited()).isEmpty();
  }

  @Test
  void a_right_that_ends_on_the_way_ends_it() throws Exception {
    transaction.begin();
    clinic.people(1200);
    transaction.commit();
    ExportQuery query = query(Sort.byLastName());
    ClientOrder order = exports.open(clinic.actor(), query);
    List<ExportRow> rows = new ArrayList<>();

    assertThatThrownBy(
            () ->
                exports.read(
                    clinic.actor(),
                    query,
                    order,
                    row -> {
                      if (rows.isEmpty()) {
                        leave();
                      }
                      rows.add(row);
                    }))
        .isInstanceOf(ForbiddenException.class);
    assertThat(rows).hasSizeLessThan(order.size());
  }

  private void leave() {
    try {
      transaction.begin();
      entities
          .createNativeQuery("delete from practitioner where organization_id = :organization")
          .setParameter("organization", clinic.organization.value())
          .executeUpdate();
      transaction.commit();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private List<ExportRow> export(ExportQuery query) {
    List<ExportRow> rows = new ArrayList<>();
    exports.read(clinic.actor(), query, exports.open(clinic.actor(), query), rows::add);
    return rows;
  }

  private List<UserId> pages(Sort sort) {
    List<UserId> users = new ArrayList<>();
    ClientFilter everybody = new ClientFilter("", Set.of());
    for (List<ClientRow> page = List.of(); users.isEmpty() || !page.isEmpty(); ) {
      PageRequest request = new PageRequest(users.size(), 500);
      page =
          table.page(clinic.actor(), new ClientQuery(everybody, sort, request, List.of())).rows();
      page.forEach(row -> users.add(row.user()));
    }
    return users;
  }

  private List<?> audited() {
    return entities
        .createNativeQuery(
            """
            select subject_id || ' ' || resource from audit_entry
             where organization_id = :organization and action = 'EXPORT' and actor_id = :pro
            """)
        .setParameter("organization", clinic.organization.value())
        .setParameter("pro", clinic.pro.value())
        .getResultList();
  }

  private static ExportQuery query(Sort sort) {
    return new ExportQuery(ClientFilter.searching(""), sort, WEIGHT_AND_TAGS);
  }
}
