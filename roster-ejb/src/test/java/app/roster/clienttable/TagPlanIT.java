package app.roster.clienttable;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import app.roster.clienttable.order.Ordering;
import app.roster.clienttable.order.Slice;
import app.roster.clienttable.order.Stretch;
import app.roster.tags.TagId;
import app.roster.testing.Deployments;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ten thousand clients with tags: what PostgreSQL reads for one page of those who have one. */
@ExtendWith(ArquillianExtension.class)
class TagPlanIT {

  private static final int CLIENTS = 40_000;

  @Inject private UserTransaction transaction;

  @PersistenceContext(unitName = "roster")
  private EntityManager entities;

  private Clinic clinic;
  private TagId ofMany;
  private TagId ofFew;

  @Deployment
  static WebArchive deployment() {
    return Deployments.roster();
  }

  @BeforeEach
  void a_large_clinic() throws Exception {
    transaction.setTransactionTimeout(120);
    transaction.begin();
    clinic = Clinic.open(entities);
    clinic.people(CLIENTS);
    ofMany = clinic.tagEvery(2);
    ofFew = clinic.tagEvery(500);
    entities.createNativeQuery("analyze client").executeUpdate();
    entities.createNativeQuery("analyze client_tag").executeUpdate();
    entities.createNativeQuery("analyze tag").executeUpdate();
  }

  @AfterEach
  void nobody_else_has_to_live_with_it() throws Exception {
    transaction.rollback();
  }

  @Test
  void one_that_many_have_is_looked_up_for_clients_in_the_order_of_the_page() {
    assertThat(plan(ofMany)).contains("client_by_last_name").doesNotContain("Seq Scan on client");
  }

  @Test
  void of_one_that_few_have_those_few_are_read() {
    assertThat(plan(ofFew)).contains("client_tag_by_tag").doesNotContain("Seq Scan on client");
  }

  private String plan(TagId tag) {
    ClientSearch search =
        new ClientSearch(
            clinic.organization, ClientSearch.State.ACTIVE, new ClientFilter("", Set.of(tag)));
    Ordering ordering = TableColumns.ordering(Sort.byLastName());
    ClientList list = search.list(entities, ordering.attribute()).orElseThrow();
    String sql =
        new ClientStretches(entities, search, list, ordering)
            .sql(new Slice(Stretch.HAVING, Optional.empty(), false, 0, 50));
    List<?> lines =
        search
            .parameters(entities.createNativeQuery("explain " + sql))
            .setParameter("skip", 0)
            .setParameter("limit", 50)
            .getResultList();
    return lines.stream().map(String::valueOf).collect(joining("\n"));
  }
}
