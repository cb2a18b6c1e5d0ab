package app.roster.clienttable;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import app.roster.testing.Deployments;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.UserTransaction;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ten thousand clients with ten attributes each: what PostgreSQL reads for one page. */
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
    transaction.setTransactionTimeout(120);
    transaction.begin();
    clinic = Clinic.open(entities);
    clinic.fill(CLIENTS);
    entities.createNativeQuery("analyze client").executeUpdate();
    entities.createNativeQuery("analyze attr_summary").executeUpdate();
  }

  @AfterEach
  void nobody_else_has_to_live_with_it() throws Exception {
    transaction.rollback();
  }

  @Test
  void a_page_by_name_is_read_from_an_index_in_its_order() {
    String plan = plan(Sort.byLastName());

    assertThat(plan).contains("client_by_last_name").doesNotContain("Sort Key");
  }

  @Test
  void a_page_by_an_attribute_never_scans_all_summaries() {
    assertThat(plan(Sort.descending("weight"))).doesNotContain("Seq Scan on attr_summary");
    assertThat(plan(Sort.ascending("steps").by(Statistic.AVERAGE_7)))
        .doesNotContain("Seq Scan on attr_summary");
  }

  private String plan(Sort sort) {
    ClientSearch search =
        new ClientSearch(
            clinic.organization, ClientSearch.State.ACTIVE, ClientFilter.searching(""));
    Ordering ordering = TableColumns.ordering(sort);
    Query query =
        entities
            .createNativeQuery("explain " + search.sql(ordering) + " limit 50")
            .setParameter("organization", clinic.organization.value());
    ordering.attribute().ifPresent(attribute -> query.setParameter("attribute", attribute));
    List<?> lines = query.getResultList();
    return lines.stream().map(String::valueOf).collect(joining("\n"));
  }
}
