package app.roster.measurements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.roster.kernel.OrganizationId;
import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.Source;
import app.roster.testing.Deployments;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever happens to values and clients, the sort rows are what computing them anew gives. */
@ExtendWith(ArquillianExtension.class)
class SortRowsIT {

  private static final List<Attribute> ATTRIBUTES =
      List.of(Attribute.WEIGHT, Attribute.STEPS, Attribute.BEDTIME, Attribute.HBA1C);

  @Inject private Practice practice;
  @Inject private Sources sources;
  @Inject private Database database;
  @Inject private SortRowCheck check;
  @Inject private Upkeep upkeep;
  @Inject private UserTransaction transaction;

  @Resource(lookup = "java:jboss/datasources/RosterOwnerDS")
  private DataSource owner;

  private final List<Practice.Pair> pairs = new ArrayList<>();

  @Deployment
  static WebArchive deployment() {
    return Deployments.roster();
  }

  @BeforeEach
  void three_organizations_of_which_everybody_may_be_a_client() {
    IntStream.range(0, 3).forEach(i -> pairs.add(practice.open("UTC")));
  }

  @Test
  void sort_rows_follow_every_change_in_its_transaction() throws Exception {
    Random random = new Random(6);
    for (int step = 0; step < 300; step++) {
      change(random);
    }

    assertThat(check.wrong()).isZero();
    assertThat(number("select count(*) from client_sort where latest is not null")).isPositive();
    assertThat(number("select count(*) from client_sort where latest is null")).isPositive();
  }

  @Test
  void nothing_counts_of_what_is_rolled_back() throws Exception {
    transaction.begin();
    practice.ingest(pairs.get(0), Source.OURA, List.of(value(Attribute.WEIGHT, 1, "80")));
    archive(pairs.get(1));
    transaction.rollback();

    assertThat(check.wrong()).isZero();
  }

  @Test
  void windows_that_move_on_at_midnight_take_the_sort_rows_along() throws Exception {
    Practice.Pair pair = pairs.get(0);
    practice.ingest(pair, Source.OURA, List.of(value(Attribute.WEIGHT, 1, "80")));
    transaction.begin();
    database.run(
        "update attr_summary set avg_7 = 1, as_of = as_of - 1 where person_id = ?",
        pair.person().value());
    database.run(
        "update summary_state set as_of = as_of - 1 where person_id = ?", pair.person().value());
    transaction.commit();

    upkeep.roll(pair.person());

    assertThat(check.wrong()).isZero();
    assertThat(
            number(
                "select count(*) from client_sort where avg_7 = 80 and person_id = "
                    + pair.person().value()))
        .isEqualTo(1);
  }

  @Test
  void somebody_who_joins_is_known_to_whoever_sums_up_their_values_meanwhile() throws Exception {
    Practice.Pair pair = pairs.get(0);
    practice.ingest(pair, Source.OURA, List.of(value(Attribute.WEIGHT, 1, "80")));
    transaction.begin();
    connect(pair, pairs.get(1).organization());

    assertThatThrownBy(
            () ->
                practice.apart(
                    () -> {
                      database.run("set local lock_timeout = '100ms'");
                      sources.choose(
                          pair.asClient(), pair.client(), Attribute.WEIGHT, Source.FITBIT);
                    }))
        .as("a change of what is shown waits for the end of joining")
        .rootCause()
        .extracting(cause -> ((SQLException) cause).getSQLState())
        .isEqualTo("55P03");
    transaction.commit();

    assertThat(check.wrong()).isZero();
  }

  @Test
  void the_owner_can_have_everything_made_anew() throws SQLException {
    practice.ingest(pairs.get(0), Source.OURA, List.of(value(Attribute.WEIGHT, 1, "80")));

    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("select client_sort_rebuild()");
    }

    assertThat(check.wrong()).isZero();
  }

  @Test
  void an_organization_without_clients_leaves_nothing() throws Exception {
    Practice.Pair pair = pairs.get(0);
    practice.ingest(pair, Source.OURA, List.of(value(Attribute.WEIGHT, 1, "80")));
    transaction.begin();
    leave(pair, pair.organization());
    transaction.commit();

    assertThat(
            number(
                "select count(*) from client_list where organization_id = '%s'"
                    .formatted(pair.organization().value())))
        .isZero();
    assertThat(check.wrong()).isZero();
  }

  private void change(Random random) throws Exception {
    Practice.Pair pair = pairs.get(random.nextInt(pairs.size()));
    OrganizationId organization = pairs.get(random.nextInt(pairs.size())).organization();
    Attribute attribute = ATTRIBUTES.get(random.nextInt(ATTRIBUTES.size()));
    Source source = random.nextBoolean() ? Source.OURA : Source.FITBIT;
    transaction.begin();
    switch (random.nextInt(8)) {
      case 0, 1, 2 -> practice.ingest(pair, source, values(random, attribute));
      case 3 -> forget(pair, attribute, source);
      case 4 -> sources.choose(pair.asClient(), pair.client(), attribute, source);
      case 5 -> sources.chooseAuto(pair.asClient(), pair.client(), attribute);
      case 6 -> comeOrGo(random, pair, organization);
      default -> turn(pair);
    }
    transaction.commit();
  }

  private void comeOrGo(Random random, Practice.Pair pair, OrganizationId organization) {
    // At home they stay, so that the guard lets them in.
    if (organization.equals(pair.organization()) || random.nextBoolean()) {
      connect(pair, organization);
    } else {
      leave(pair, organization);
    }
  }

  private static List<Sample> values(Random random, Attribute attribute) {
    return IntStream.range(0, 1 + random.nextInt(3))
        .mapToObj(
            i ->
                value(
                    attribute,
                    random.nextInt(20),
                    Integer.toString(
                        attribute == Attribute.STEPS
                            ? 4000 + random.nextInt(4000)
                            : 5 + random.nextInt(10))))
        .toList();
  }

  private static Sample value(Attribute attribute, int daysAgo, String value) {
    return Sample.of(
        attribute, value, Instant.now().minus(Duration.ofDays(daysAgo)).minusSeconds(3600));
  }

  /** All values of one source are gone, as after an erasure. */
  private void forget(Practice.Pair pair, Attribute attribute, Source source) {
    for (String table : List.of("measurement", "measurement_day", "attr_summary")) {
      database.run(
          "delete from " + table + " where person_id = ? and attribute = ? and source = ?",
          pair.person().value(),
          attribute.id(),
          source.id());
    }
  }

  private void connect(Practice.Pair pair, OrganizationId organization) {
    database.run(
        """
        insert into client (organization_id, person_id, state, enabled, joined_at)
        values (?, ?, 'ACTIVE', true, now())
        on conflict (organization_id, person_id) do update set state = excluded.state
        """,
        organization.value(),
        pair.person().value());
  }

  private void leave(Practice.Pair pair, OrganizationId organization) {
    database.run(
        "delete from client where organization_id = ? and person_id = ?",
        organization.value(),
        pair.person().value());
  }

  private void archive(Practice.Pair pair) {
    database.run("update client set state = 'ARCHIVED' where person_id = ?", pair.person().value());
  }

  /** Sets them aside where they are not at home, or takes them back. */
  private void turn(Practice.Pair pair) {
    database.run(
        """
        update client set state = case state when 'ACTIVE' then 'ARCHIVED' else 'ACTIVE' end
         where person_id = ? and organization_id <> ?
        """,
        pair.person().value(),
        pair.organization().value());
  }

  private long number(String sql) {
    return database.first(sql, row -> row.getLong(1)).orElseThrow();
  }
}
