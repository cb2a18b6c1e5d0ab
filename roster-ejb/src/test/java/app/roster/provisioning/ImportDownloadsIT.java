package app.roster.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.access.Actor;
import app.roster.identity.AccessToken;
import app.roster.kernel.OrganizationId;
import app.roster.provisioning.ErrorFile.ErrorRow;
import app.roster.provisioning.csv.HeaderMode;
import app.roster.testing.Deployments;
import app.roster.testing.KeycloakPeer;
import app.roster.testing.KeycloakPeer.Answer;
import app.roster.testing.SomeRoster;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class ImportDownloadsIT {

  private static final AccessToken TOKEN = new AccessToken("the-pro");
  private static final UploadKey KEY = UploadKey.random();
  private static final String HEADER =
      "email_address,initial_password,first_name,last_name,birthdate,gender,external_id\n";
  private static final String LIST =
      HEADER
          + "a@example.org,Secret-12345,Ann,A,,F,K-1\n"
          + "not an address,Secret-23456,Bob,=B,1981,,\n"
          + "c@example.org,Secret-34567,Cy (Cyrus),C,,,\n";
  @Inject private Imports imports;
  @Inject private ImportDownloads downloads;
  @Inject private ImportFiles files;
  @Inject private SomeRoster roster;

  @Resource(lookup = "java:jboss/datasources/RosterDS")
  private DataSource database;

  private KeycloakPeer keycloak;
  private OrganizationId organization;
  private Actor pro;

  @Deployment
  static WebArchive deployment() {
    return Deployments.rosterWithPeer();
  }

  @BeforeEach
  void a_pro_whose_keycloak_made_row_2_and_refused_row_4() {
    keycloak = new KeycloakPeer();
    organization = roster.organization();
    pro = roster.pro(organization, "Pat");
    String all = "/roster/organizations/" + organization + "/imports";
    keycloak
        .on(
            "POST " + all,
            request -> Answer.json(201, "{\"id\":\"job-1\"}").with("Roster-Import-Key", "the-key"))
        .on("DELETE " + all + "/job-1", request -> Answer.empty(204))
        .on(
            "GET " + all + "/job-1",
            request -> Answer.json(200, "{\"status\":\"CANCELLED\",\"counts\":{}}"))
        .on("GET " + all + "/job-1/rows", request -> rows(request.query()));
  }

  @AfterEach
  void keycloak_stops() {
    keycloak.close();
  }

  @Test
  @Tag("B16")
  @Tag("B19")
  @Tag("B28")
  void the_file_of_errors_holds_the_cells_of_wrong_rows_without_passwords() {
    ImportId id = check(LIST);

    try (ErrorFile file = downloads.errors(pro, TOKEN, id, Optional.of(KEY))) {
      assertThat(file.columns())
          .containsExactly(
              "email_address",
              "initial_password",
              "first_name",
              "last_name",
              "birthdate",
              "gender",
              "external_id");
      List<ErrorRow> rows = file.rows().toList();
      assertThat(rows)
          .extracting(ErrorRow::cells)
          .containsExactly(
              List.of("not an address", "", "Bob", "=B", "1981", "", ""),
              List.of("c@example.org", "", "Cy (Cyrus)", "C", "", "", ""));
      assertThat(rows.get(0).problems())
          .extracting(problem -> problem.cell() + " " + problem.code())
          .containsExactly("A3 email_invalid", "E3 birthdate_format");
      assertThat(rows.get(1).problems())
          .extracting(problem -> problem.cell() + " " + problem.column() + " " + problem.code())
          .containsExactly("C4 first_name profile_invalid");
    }
  }

  @Test
  @Tag("B16")
  void rows_that_were_right_and_could_not_be_made_stand_in_it_too() {
    String all = "/roster/organizations/" + organization + "/imports/job-1";
    keycloak
        .on(
            "GET " + all,
            request -> Answer.json(200, "{\"status\":\"DONE\",\"counts\":{\"failed\":2}}"))
        .on("GET " + all + "/rows", request -> ended(request.query()));
    ImportId id = check(HEADER + line("made") + line("failed") + line("asked") + line("unasked"));

    try (ErrorFile file = downloads.errors(pro, TOKEN, id, Optional.of(KEY))) {
      List<ErrorRow> rows = file.rows().toList();
      assertThat(rows)
          .extracting(ErrorRow::cells)
          .containsExactly(
              List.of("failed@example.org", "", "Ann", "A", "", "F", "K-failed"),
              List.of("unasked@example.org", "", "Ann", "A", "", "F", "K-unasked"));
      assertThat(rows)
          .flatExtracting(ErrorRow::problems)
          .extracting(problem -> problem.cell() + " " + problem.code())
          .containsExactly("A3 not_created", "A5 not_created");
    }
  }

  @Test
  void another_browser_gets_the_addresses_alone() {
    ImportId id = check(LIST);

    for (Optional<UploadKey> key :
        List.of(Optional.of(UploadKey.random()), Optional.<UploadKey>empty())) {
      try (ErrorFile file = downloads.errors(pro, TOKEN, id, key)) {
        assertThat(file.rows())
            .extracting(ErrorRow::cells)
            .containsExactly(
                List.of("not an address", "", "", "", "", ""),
                List.of("c@example.org", "", "", "", "", ""));
      }
    }
  }

  @Test
  @Tag("B15")
  void the_database_holds_no_password_and_forgets_the_file_after_a_day_or_when_cancelled()
      throws SQLException {
    ImportId id = check(LIST);
    ImportId other = check(LIST);

    assertThat(count("where position('Secret-12345'::bytea in sealed) > 0")).isZero();
    assertThat(count("where import_id = '" + id + "'")).isEqualTo(1);
    imports.cancel(pro, TOKEN, other);
    assertThat(count("where import_id = '" + other + "'")).isZero();
    run(
        "update import_file set created_at = created_at - interval '25 hours' where import_id = '"
            + id
            + "'");
    files.forgetOld();
    assertThat(count("where import_id = '" + id + "'")).isZero();
  }

  private ImportId check(String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    return imports.check(pro, TOKEN, new Upload(content, HeaderMode.POSITIONS, KEY));
  }

  private static Answer rows(String request) {
    String made =
        "{\"row\":2,\"email\":\"a@example.org\",\"verdict\":\"NEW\",\"outcome\":\"CREATED\"}";
    String refused =
        "{\"row\":4,\"email\":\"c@example.org\",\"verdict\":\"ERROR\",\"outcome\":null,"
            + "\"field\":\"firstName\",\"code\":\"profile_invalid\","
            + "\"args\":[\"error-person-name-invalid-character\"]}";
    return Answer.json(
        200,
        "{\"items\":[" + (request.contains("verdict=NEW") ? made : refused) + "],\"total\":1}");
  }

  private static String line(String name) {
    return name + "@example.org,Secret-12345,Ann,A,,F,K-" + name + "\n";
  }

  /** Rows of an import in which one of each kind could not be made. */
  private static Answer ended(String request) {
    String failed = ",\"outcome\":\"FAILED\",\"field\":\"email\",\"code\":\"not_created\"}";
    if (request.contains("verdict=NEW")) {
      return page(
          row(2, "made", "NEW") + ",\"outcome\":\"CREATED\"}", row(3, "failed", "NEW") + failed);
    }
    return request.contains("verdict=CONSENT")
        ? page(
            row(4, "asked", "CONSENT") + ",\"outcome\":\"INVITED\"}",
            row(5, "unasked", "CONSENT") + failed)
        : page();
  }

  private static String row(int number, String name, String verdict) {
    return "{\"row\":%d,\"email\":\"%s@example.org\",\"verdict\":\"%s\""
        .formatted(number, name, verdict);
  }

  private static Answer page(String... rows) {
    return Answer.json(
        200, "{\"items\":[%s],\"total\":%d}".formatted(String.join(",", rows), rows.length));
  }

  private long count(String condition) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery("select count(*) from import_file " + condition)) {
      result.next();
      return result.getLong(1);
    }
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.createStatement().executeUpdate(sql);
    }
  }
}
