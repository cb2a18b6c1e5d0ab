package app.roster.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.roster.access.Actor;
import app.roster.identity.AccessToken;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.PageRequest;
import app.roster.kernel.RosterException;
import app.roster.provisioning.csv.HeaderMode;
import app.roster.testing.Deployments;
import app.roster.testing.ImportPeer;
import app.roster.testing.KeycloakPeer.Answer;
import app.roster.testing.KeycloakPeer.Request;
import app.roster.testing.SomeRoster;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.groups.Tuple;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@Tag("B3")
@Tag("B17")
class HandOutsIT {

  private static final AccessToken TOKEN = new AccessToken("the-pro");
  private static final UploadKey KEY = UploadKey.random();
  private static final Optional<UploadKey> THIS_BROWSER = Optional.of(KEY);
  private static final Optional<UploadKey> ANOTHER_BROWSER = Optional.of(UploadKey.random());
  private static final String LIST =
      "email_address,initial_password,first_name,last_name\n"
          + "a@example.org,Secret-12345,Ann,A\n"
          + "b@example.org,,Bo,B\n"
          + "c@example.org,Secret-34567,Cy,C\n";

  @Inject private Imports imports;
  @Inject private HandOuts handOuts;
  @Inject private ImportRecords records;
  @Inject private SomeRoster roster;

  @Resource(lookup = "java:jboss/datasources/RosterDS")
  private DataSource database;

  private ImportPeer keycloak;
  private Actor pro;
  private OrganizationId organization;

  @Deployment
  static WebArchive deployment() {
    return Deployments.rosterWithPeer();
  }

  @BeforeEach
  void a_pro_whose_keycloak_made_two_rows() {
    organization = roster.organization();
    pro = roster.pro(organization, "Pat");
    keycloak = new ImportPeer(organization);
  }

  @AfterEach
  void keycloak_stops() {
    keycloak.close();
  }

  @Test
  void a_row_without_a_password_is_sent_without_one_and_says_that_one_is_generated() {
    ImportId id = check();

    assertThat(keycloak.uploads().get(0).body())
        .contains("{\"row\":3,\"email\":\"b@example.org\",\"firstName\":\"Bo\"");
    assertThat(imports.rows(pro, TOKEN, id, Optional.empty(), new PageRequest(0, 9)).items())
        .extracting(ImportRow::row, ImportRow::generated)
        .containsExactly(Tuple.tuple(2, false), Tuple.tuple(3, true), Tuple.tuple(4, false));
    assertThat(imports.find(pro, TOKEN, id).counts().generated()).isEqualTo(1);
  }

  @Test
  void given_passwords_come_from_the_file_and_generated_ones_from_keycloak() {
    ImportId id = ended();

    assertThat(handOuts.state(pro, id, THIS_BROWSER)).isEqualTo(HandOutState.READY);
    assertThat(take(pro, id, THIS_BROWSER))
        .containsExactly(
            new HandOutRow("Ann", "A", "a@example.org", Optional.of("Secret-12345")),
            new HandOutRow("Bo", "B", "b@example.org", Optional.of("Made-67890")));
    Request asked = keycloak.askedForPasswords().get(0);
    assertThat(asked.header("Roster-Import-Key")).isEqualTo("the-key");
    assertThat(asked.header("Authorization")).isEqualTo("Bearer the-pro");
  }

  @Test
  void without_the_file_the_list_holds_the_generated_ones_and_leaves_the_others_open() {
    ImportId id = ended();

    assertThat(handOuts.state(pro, id, ANOTHER_BROWSER)).isEqualTo(HandOutState.READY);
    assertThat(take(pro, id, Optional.empty()))
        .containsExactly(
            new HandOutRow("", "", "a@example.org", Optional.empty()),
            new HandOutRow("", "", "b@example.org", Optional.of("Made-67890")));
  }

  @Test
  void the_list_is_gone_once_it_has_arrived() {
    ImportId id = ended();
    take(pro, id, THIS_BROWSER);
    handOuts.forget(pro, id);

    assertThat(handOuts.state(pro, id, THIS_BROWSER)).isEqualTo(HandOutState.GONE);
    assertThat(refusal(pro, id)).isEqualTo("handOut.gone");
    assertThat(keycloak.askedForPasswords()).hasSize(1);
  }

  @Test
  void what_keycloak_told_before_is_refused_and_forgotten_here() {
    ImportId id = ended();
    keycloak.passwords(Answer.problem(409, "passwords_handed_out"));

    assertThat(refusal(pro, id)).isEqualTo("refused.passwords_handed_out");
    assertThat(handOuts.state(pro, id, THIS_BROWSER)).isEqualTo(HandOutState.GONE);
  }

  @Test
  void a_list_that_got_lost_on_its_way_is_no_longer_offered() {
    ImportId id = ended();
    keycloak.handedOut();
    imports.find(pro, TOKEN, id);

    assertThat(handOuts.state(pro, id, THIS_BROWSER)).isEqualTo(HandOutState.GONE);
  }

  @Test
  void before_the_end_nothing_is_handed_out() {
    ImportId id = check();
    keycloak.status("\"status\":\"RUNNING\"");

    assertThat(refusal(pro, id)).isEqualTo("refused.import_not_ended");
    assertThat(keycloak.askedForPasswords()).isEmpty();
    assertThat(handOuts.state(pro, id, THIS_BROWSER)).isEqualTo(HandOutState.READY);
  }

  @Test
  @Tag("A1")
  void neither_a_colleague_nor_another_organization_gets_the_list() {
    ImportId id = ended();
    Actor colleague = roster.pro(organization, "Sam");
    Actor stranger = roster.pro(roster.organization(), "Kim");

    assertThat(handOuts.state(colleague, id, THIS_BROWSER)).isEqualTo(HandOutState.OTHERS);
    assertThat(refusal(colleague, id)).isEqualTo("refused.not_your_import");
    assertThat(
            catchThrowableOfType(RosterException.class, () -> handOuts.forget(colleague, id))
                .messageKey())
        .isEqualTo("refused.not_your_import");
    assertThat(
            catchThrowableOfType(NotFoundException.class, () -> take(stranger, id, THIS_BROWSER)))
        .isNotNull();
    assertThat(keycloak.askedForPasswords()).isEmpty();
  }

  @Test
  void a_list_of_given_passwords_alone_asks_keycloak_for_none_and_needs_the_browser() {
    keycloak.madeNoPassword();
    ImportId id = ended();

    assertThat(handOuts.state(pro, id, ANOTHER_BROWSER)).isEqualTo(HandOutState.GONE);
    assertThat(take(pro, id, THIS_BROWSER)).hasSize(2);
    assertThat(keycloak.askedForPasswords()).isEmpty();
  }

  @Test
  void an_import_that_was_stopped_keeps_its_list_and_one_that_never_ran_has_none() {
    ImportId stopped = check();
    keycloak.status("\"status\":\"CANCELLED\",\"startedAt\":\"2026-01-01T00:00:00Z\"");
    imports.cancel(pro, TOKEN, stopped);
    assertThat(take(pro, stopped, THIS_BROWSER)).hasSize(2);

    ImportId unconfirmed = check();
    keycloak.status("\"status\":\"CANCELLED\"");
    imports.cancel(pro, TOKEN, unconfirmed);
    assertThat(handOuts.state(pro, unconfirmed, THIS_BROWSER)).isEqualTo(HandOutState.GONE);
  }

  @Test
  void generated_passwords_can_be_had_for_as_long_as_they_can_be_used() throws SQLException {
    keycloak.status(
        "\"status\":\"DONE\",\"startedAt\":\"2026-01-01T00:00:00Z\",\"temporaryPasswordDays\":7");
    ImportId id = ended();

    age(id, 6);
    records.dropOldKeys();
    assertThat(handOuts.state(pro, id, Optional.empty())).isEqualTo(HandOutState.READY);
    age(id, 2);
    records.dropOldKeys();
    assertThat(handOuts.state(pro, id, Optional.empty())).isEqualTo(HandOutState.GONE);
  }

  private ImportId check() {
    byte[] content = LIST.getBytes(StandardCharsets.UTF_8);
    return imports.check(pro, TOKEN, new Upload(content, HeaderMode.POSITIONS, KEY));
  }

  private ImportId ended() {
    ImportId id = check();
    imports.find(pro, TOKEN, id);
    return id;
  }

  private List<HandOutRow> take(Actor actor, ImportId id, Optional<UploadKey> key) {
    try (Stream<HandOutRow> people = handOuts.take(actor, TOKEN, id, key)) {
      return people.toList();
    }
  }

  private String refusal(Actor actor, ImportId id) {
    return catchThrowableOfType(RosterException.class, () -> take(actor, id, THIS_BROWSER))
        .messageKey();
  }

  private void age(ImportId id, int days) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection
          .createStatement()
          .executeUpdate(
              "update import_record set key_until = key_until - interval '%d days' where id = '%s'"
                  .formatted(days, id));
    }
  }
}
