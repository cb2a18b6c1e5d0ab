package app.roster.clienttable;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.kernel.PageRequest;
import app.roster.kernel.UserId;
import app.roster.testing.Deployments;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page of every order, reached in every way, against sorting everybody in memory. */
@ExtendWith(ArquillianExtension.class)
class ClientTableOrderIT {

  private static final int PAGE = 7;

  @Inject private ClientTable table;
  @Inject private UserTransaction transaction;

  @PersistenceContext(unitName = "roster")
  private EntityManager entities;

  private final List<RandomClinic> clinics = new ArrayList<>();

  @Deployment
  static WebArchive deployment() {
    return Deployments.roster();
  }

  @BeforeEach
  void some_clinics() throws Exception {
    transaction.begin();
    // Sizes at and beside whole pages.
    for (int clients : List.of(1, PAGE, 20, 3 * PAGE, 43)) {
      clinics.add(new RandomClinic(entities, clients, clients));
    }
    transaction.commit();
  }

  @Test
  void whoever_goes_on_page_by_page_meets_everybody_in_order() {
    each(
        (clinic, sort) -> {
          List<UserId> met = new ArrayList<>();
          Optional<Places> places = Optional.empty();
          for (int first = 0; first < clinic.size(); first += PAGE) {
            ClientPage page = page(clinic, sort, first, places);
            met.addAll(users(page));
            places = Optional.of(page.places());
          }
          return met;
        });
  }

  @Test
  void whoever_goes_back_from_the_last_page_meets_everybody_in_order() {
    each(
        (clinic, sort) -> {
          List<UserId> met = new ArrayList<>();
          Optional<Places> places = Optional.empty();
          for (int first = (clinic.size() - 1) / PAGE * PAGE; first >= 0; first -= PAGE) {
            ClientPage page = page(clinic, sort, first, places);
            met.addAll(0, users(page));
            places = Optional.of(page.places());
          }
          return met;
        });
  }

  @Test
  void whoever_opens_each_page_by_its_address_meets_everybody_in_order() {
    each(
        (clinic, sort) -> {
          List<UserId> met = new ArrayList<>();
          for (int first = 0; first < clinic.size(); first += PAGE) {
            met.addAll(users(page(clinic, sort, first, Optional.empty())));
          }
          assertThat(page(clinic, sort, clinic.size() + PAGE, Optional.empty()).rows()).isEmpty();
          return met;
        });
  }

  @Test
  void pages_of_a_search_are_in_the_same_order() {
    for (RandomClinic clinic : clinics) {
      for (Sort sort : sorts()) {
        List<UserId> all = users(found(clinic, sort, 0, 500, Optional.empty()));
        List<UserId> met = new ArrayList<>();
        Optional<Places> places = Optional.empty();
        for (int first = 0; first < all.size(); first += PAGE) {
          ClientPage page = found(clinic, sort, first, PAGE, places);
          met.addAll(users(page));
          places = Optional.of(page.places());
        }
        List<UserId> expected = new ArrayList<>(clinic.inOrder(sort));
        expected.retainAll(all);
        assertThat(all).as("%s", sort).isEqualTo(expected);
        assertThat(met).as("%s", sort).isEqualTo(expected);
      }
    }
  }

  @Test
  void places_of_another_order_lead_nowhere() {
    RandomClinic clinic = clinics.get(4);
    Sort byWeight = Sort.descending("weight");
    Places places = page(clinic, Sort.byLastName(), 2 * PAGE, Optional.empty()).places();

    assertThat(users(page(clinic, byWeight, 2 * PAGE, Optional.of(places))))
        .isEqualTo(clinic.inOrder(byWeight).subList(2 * PAGE, 3 * PAGE));
  }

  /** Reads a whole list in one way. */
  private interface Reader {
    List<UserId> read(RandomClinic clinic, Sort sort);
  }

  private void each(Reader reader) {
    for (RandomClinic clinic : clinics) {
      for (Sort sort : sorts()) {
        assertThat(reader.read(clinic, sort))
            .as("%d clients by %s", clinic.size(), sort)
            .isEqualTo(clinic.inOrder(sort));
      }
    }
  }

  private static List<Sort> sorts() {
    Stream<Sort> facts =
        Stream.concat(
                Stream.of(Sort.LAST_NAME, Sort.FIRST_NAME),
                Stream.of(SystemColumn.values())
                    .filter(SystemColumn::isOrdered)
                    .map(SystemColumn::code))
            .map(Sort::ascending);
    Stream<Sort> numbers =
        Stream.of(Statistic.values()).map(statistic -> Sort.ascending("weight").by(statistic));
    // Nobody has a value of these: everybody follows by name.
    Stream<Sort> nothing = Stream.of(Sort.ascending("steps"));
    return Stream.of(facts, numbers, nothing)
        .flatMap(each -> each)
        .flatMap(sort -> Stream.of(sort, new Sort(sort.column(), sort.statistic(), true)))
        .toList();
  }

  private ClientPage page(RandomClinic clinic, Sort sort, int first, Optional<Places> places) {
    return read(clinic, sort, ClientFilter.searching(""), new PageRequest(first, PAGE), places);
  }

  private ClientPage found(
      RandomClinic clinic, Sort sort, int first, int size, Optional<Places> places) {
    return read(clinic, sort, ClientFilter.searching("ada"), new PageRequest(first, size), places);
  }

  private ClientPage read(
      RandomClinic clinic,
      Sort sort,
      ClientFilter filter,
      PageRequest page,
      Optional<Places> places) {
    ClientQuery query = new ClientQuery(filter, sort, page, List.of());
    return table.page(clinic.actor(), query.near(places));
  }

  private static List<UserId> users(ClientPage page) {
    return page.rows().stream().map(ClientRow::user).toList();
  }
}
