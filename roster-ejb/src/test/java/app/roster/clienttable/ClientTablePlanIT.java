package app.roster.clienttable;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import app.roster.clienttable.ClientSearch.State;
import app.roster.clienttable.order.Ordering;
import app.roster.clienttable.order.Slice;
import app.roster.clienttable.order.Stretch;
import app.roster.measurements.catalogue.Attribute;
import app.roster.testing.Deployments;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ten thousand clients with three attributes each: what PostgreSQL reads for one page. */
@ExtendWith(ArquillianExtension.class)
class ClientTablePlanIT {

  private static final int CLIENTS = 10_000;

  @Inject private UserTransaction transaction;

  @PersistenceContext(unitName = "roster")
  private EntityManager entities;

  private Clinic clinic;

  @Deployment
  static WebArchive deployment() {
    return Deployments.roster();
  }

  @BeforeEach
  void a_large_clinic() throws Exception {
    transaction.setTransactionTimeout(300);
    transaction.begin();
    clinic = Clinic.open(entities);
    clinic.fill(CLIENTS);
    for (String table : List.of("client", "attr_summary", "client_sort", "person")) {
      entities.createNativeQuery("analyze " + table).executeUpdate();
    }
  }

  @AfterEach
  void nobody_else_has_to_live_with_it() throws Exception {
    transaction.rollback();
  }

  @Test
  void a_page_by_name_is_read_from_an_index_in_its_order() {
    for (Sort sort :
        List.of(Sort.byLastName(), Sort.descending("lastName"), Sort.ascending("firstName"))) {
      assertThat(plan(sort, Stretch.HAVING, true))
          .containsAnyOf("client_by_last_name", "client_by_first_name")
          .satisfies(ClientTablePlanIT::readsNoMoreThanAPage);
    }
  }

  @Test
  void a_page_by_any_fact_is_read_from_an_index_in_its_order() {
    for (SystemColumn column : SystemColumn.values()) {
      if (column.isOrdered()) {
        Sort sort = Sort.descending(column.code());
        assertThat(plan(sort, Stretch.HAVING, false))
            .contains("client_by_")
            .satisfies(ClientTablePlanIT::readsNoMoreThanAPage);
      }
    }
  }

  @Test
  void those_without_a_fact_are_read_by_name_from_an_index_of_their_own() {
    for (String column : List.of("email", "birthdate", "lastSignIn", "externalId")) {
      assertThat(plan(Sort.ascending(column), Stretch.LACKING, false))
          .contains("client_without_")
          .satisfies(ClientTablePlanIT::readsNoMoreThanAPage);
    }
  }

  @Test
  void a_page_by_any_number_is_read_from_an_index_in_its_order() {
    for (Statistic statistic : Statistic.values()) {
      for (boolean descending : List.of(false, true)) {
        assertThat(plan(new Sort("weight", statistic, descending), Stretch.HAVING, !descending))
            .contains("client_sort_" + statistic.column())
            .satisfies(ClientTablePlanIT::readsNoMoreThanAPage);
      }
    }
  }

  @Test
  void those_without_a_number_are_met_in_the_order_of_names_where_they_are_many() {
    assertThat(plan(new Sort("weight", Statistic.AVERAGE_90, false), Stretch.LACKING, false))
        .contains("client_by_last_name")
        .satisfies(ClientTablePlanIT::readsNoMoreThanAPage);
  }

  private static void readsNoMoreThanAPage(String plan) {
    // So few people are read at once sooner than fifty of them one by one; clients never are.
    assertThat(plan).doesNotContain("Seq Scan on client");
    // Above the limit are the rows of the page alone.
    assertThat(plan.substring(plan.indexOf("Limit"))).doesNotContain("Sort Key");
  }

  private String plan(Sort sort, Stretch stretch, boolean backwards) {
    ClientSearch search =
        new ClientSearch(clinic.organization, State.ACTIVE, ClientFilter.searching(""));
    Ordering ordering = TableColumns.ordering(sort);
    ClientList list = search.list(entities, ordering.attribute()).orElseThrow();
    ClientStretches stretches = new ClientStretches(entities, search, list, ordering);
    String sql = stretches.sql(new Slice(stretch, Optional.empty(), backwards, 0, 50));
    Query query =
        entities
            .createNativeQuery("explain " + sql)
            .setParameter("organization", clinic.organization.value())
            .setParameter("skip", 100)
            .setParameter("limit", 50);
    if (sql.contains(":list")) {
      query.setParameter("list", list.id());
      query.setParameter("attribute", Attribute.WEIGHT.id());
    }
    List<?> lines = query.getResultList();
    return lines.stream().map(String::valueOf).collect(joining("\n"));
  }
}
