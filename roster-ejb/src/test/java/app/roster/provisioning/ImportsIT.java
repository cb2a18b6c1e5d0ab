package app.roster.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import app.roster.access.Actor;
import app.roster.identity.AccessToken;
import app.roster.identity.RefusedException;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.Page;
import app.roster.kernel.PageRequest;
import app.roster.kernel.RosterException;
import app.roster.provisioning.ImportProgress.Status;
import app.roster.provisioning.csv.HeaderMode;
import app.roster.provisioning.csv.StructureException;
import app.roster.testing.Deployments;
import app.roster.testing.KeycloakPeer;
import app.roster.testing.KeycloakPeer.Answer;
import app.roster.testing.KeycloakPeer.Request;
import app.roster.testing.SomeRoster;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class ImportsIT {

  private static final UploadKey KEY = UploadKey.random();
  private static final AccessToken TOKEN = new AccessToken("the-pro");
  private static final String HEADER = "email_address,initial_password,first_name,last_name\n";
  private static final String GOOD = "a@example.org,Secret-12345,Ann,A\n";
  private static final String BAD = "not an address,Secret-12345,Bob,B\n";

  @Inject private Imports imports;
  @Inject private SomeRoster roster;

  private KeycloakPeer keycloak;
  private Actor pro;
  private String all;
  private String status = "CHECKED";

  @Deployment
  static WebArchive deployment() {
    return Deployments.rosterWithPeer();
  }

  @BeforeEach
  void a_pro_whose_keycloak_takes_imports() {
    keycloak = new KeycloakPeer();
    OrganizationId organization = roster.organization();
    pro = roster.pro(organization, "Pat");
    all = "/roster/organizations/" + organization + "/imports";
    keycloak
        .on(
            "POST " + all,
            request -> Answer.json(201, "{\"id\":\"job-1\"}").with("Roster-Import-Key", "the-key"))
        .on("GET " + all + "/job-1", request -> job())
        .on("GET " + all + "/job-1/rows", request -> rows())
        .on("POST " + all + "/job-1/confirm", request -> Answer.empty(202))
        .on("DELETE " + all + "/job-1", request -> Answer.empty(204));
  }

  @AfterEach
  void keycloak_stops() {
    keycloak.close();
  }

  @Test
  @Tag("B27")
  void a_file_is_checked_here_and_its_right_rows_are_sent_on() {
    ImportId id = check(HEADER + GOOD + BAD);

    Request sent = keycloak.requests("POST " + all).get(0);
    assertThat(sent.body())
        .isEqualTo(
            "{\"row\":2,\"email\":\"a@example.org\",\"password\":\"Secret-12345\","
                + "\"firstName\":\"Ann\",\"lastName\":\"A\"}\n");
    assertThat(sent.header("Idempotency-Key")).isEqualTo(id.value());
    assertThat(sent.header("Roster-Import-Sha256")).hasSize(64);
    ImportProgress progress = imports.find(pro, TOKEN, id);
    assertThat(progress.status()).isEqualTo(Status.CHECKED);
    assertThat(progress.total()).isEqualTo(2);
    assertThat(progress.counts().fresh()).isEqualTo(1);
    assertThat(progress.counts().error()).isEqualTo(1);
  }

  @Test
  @Tag("B7")
  @Tag("B34")
  void a_file_of_another_structure_reaches_nobody() {
    assertThat(catchThrowableOfType(StructureException.class, () -> check("name,mail\n")).code())
        .isEqualTo("header_differs");
    assertThat(keycloak.requests("POST " + all)).isEmpty();
    assertThat(imports.page(pro, TOKEN, new PageRequest(0, 5)).total()).isZero();
  }

  @Test
  @Tag("B10")
  void problems_of_the_file_and_of_keycloak_stand_in_one_list() {
    ImportId id = check(HEADER + GOOD + BAD);

    Page<ImportRow> first = rows(id, Optional.empty(), new PageRequest(0, 1));
    Page<ImportRow> second = rows(id, Optional.empty(), new PageRequest(1, 5));

    assertThat(first.total()).isEqualTo(2);
    assertThat(first.items()).extracting(ImportRow::code).containsExactly("email_invalid");
    assertThat(second.items()).extracting(ImportRow::row).containsExactly(2);
    assertThat(rows(id, Optional.of(Verdict.NEW), new PageRequest(0, 5)).total()).isEqualTo(1);
  }

  @Test
  @Tag("B34")
  void rows_with_errors_stop_everything_until_the_pro_chooses_to_go_on_without_them() {
    ImportId id = check(HEADER + GOOD + BAD);

    RosterException refusal =
        catchThrowableOfType(
            RosterException.class,
            () -> imports.confirm(pro, TOKEN, id, Confirmation.silent(false)));
    assertThat(refusal.messageKey()).isEqualTo("import.hasErrors");
    assertThat(keycloak.requests("POST " + all + "/job-1/confirm")).isEmpty();

    imports.confirm(pro, TOKEN, id, Confirmation.silent(true));
    Request confirmed = keycloak.requests("POST " + all + "/job-1/confirm").get(0);
    assertThat(confirmed.header("Roster-Import-Key")).isEqualTo("the-key");
    assertThat(confirmed.body()).isEqualTo("{\"validRowsOnly\":true}");
  }

  @Test
  void a_run_that_lost_the_key_gets_it_again_and_one_that_ended_never() {
    ImportId id = check(HEADER + GOOD);
    imports.confirm(pro, TOKEN, id, Confirmation.silent(false));
    status = "RUNNING\",\"waitingForKey\":true,\"x\":\"";
    imports.find(pro, TOKEN, id);
    assertThat(keycloak.requests("POST " + all + "/job-1/confirm")).hasSize(2);

    status = "DONE";
    imports.find(pro, TOKEN, id);
    imports.confirm(pro, TOKEN, id, Confirmation.silent(false));

    assertThat(keycloak.requests("POST " + all + "/job-1/confirm")).hasSize(2);
  }

  @Test
  @Tag("B1")
  void an_import_is_found_again_after_the_page_was_closed() {
    ImportId id = check(HEADER + GOOD);
    imports.confirm(pro, TOKEN, id, Confirmation.silent(false));
    status = "RUNNING";

    assertThat(imports.page(pro, TOKEN, new PageRequest(0, 5)).items())
        .extracting(ImportSummary::id, ImportSummary::status)
        .containsExactly(tuple(id, Status.RUNNING));
  }

  @Test
  void a_file_in_which_nothing_is_right_shows_its_problems_and_cannot_be_confirmed() {
    ImportId id = check(HEADER + BAD);

    assertThat(imports.find(pro, TOKEN, id).mayBeConfirmed()).isFalse();
    assertThat(rows(id, Optional.empty(), new PageRequest(0, 5)).total()).isEqualTo(1);
    assertThat(keycloak.requests("POST " + all)).isEmpty();
  }

  @Test
  void what_keycloak_did_not_take_leaves_no_record() {
    keycloak.on("POST " + all, request -> Answer.problem(429, "too_many_imports"));

    assertThat(catchThrowableOfType(RefusedException.class, () -> check(HEADER + GOOD + BAD)))
        .isNotNull();

    assertThat(imports.page(pro, TOKEN, new PageRequest(0, 5)).total()).isZero();
  }

  @Test
  @Tag("A1")
  void an_import_of_another_organization_is_not_found() {
    ImportId id = check(HEADER + GOOD);
    Actor stranger = roster.pro(roster.organization(), "Sam");

    assertThat(
            catchThrowableOfType(NotFoundException.class, () -> imports.find(stranger, TOKEN, id)))
        .isNotNull();
    assertThat(
            catchThrowableOfType(
                NotFoundException.class,
                () -> imports.confirm(stranger, TOKEN, id, Confirmation.silent(true))))
        .isNotNull();
  }

  private ImportId check(String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    return imports.check(pro, TOKEN, new Upload(content, HeaderMode.POSITIONS, KEY));
  }

  private Page<ImportRow> rows(ImportId id, Optional<Verdict> verdict, PageRequest page) {
    return imports.rows(pro, TOKEN, id, verdict, page);
  }

  private Answer job() {
    return Answer.json(
        200,
        """
        {"id":"job-1","status":"%s","total":1,"done":0,"createdAt":"2026-01-01T00:00:00Z",
         "counts":{"new":1,"consent":0,"member":0,"error":0,"created":0,"invited":0,"skipped":0,
         "failed":0}}
        """
            .formatted(status));
  }

  private static Answer rows() {
    return Answer.json(
        200,
        "{\"items\":[{\"row\":2,\"email\":\"a@example.org\",\"verdict\":\"NEW\",\"outcome\":null}],"
            + "\"total\":1}");
  }
}
