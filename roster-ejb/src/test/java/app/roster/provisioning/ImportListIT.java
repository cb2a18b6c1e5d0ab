package app.roster.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.access.Actor;
import app.roster.identity.AccessToken;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.Page;
import app.roster.kernel.PageRequest;
import app.roster.provisioning.ImportProgress.Status;
import app.roster.provisioning.csv.HeaderMode;
import app.roster.testing.Deployments;
import app.roster.testing.KeycloakPeer;
import app.roster.testing.KeycloakPeer.Answer;
import app.roster.testing.SomeRoster;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The list of earlier imports, also of those that Keycloak has forgotten. */
@ExtendWith(ArquillianExtension.class)
class ImportListIT {

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
        .on(
            "GET " + all + "/job-1",
            request ->
                Answer.json(200, "{\"status\":\"%s\",\"counts\":{\"new\":1}}".formatted(status)));
  }

  @AfterEach
  void keycloak_stops() {
    keycloak.close();
  }

  @Test
  void it_has_pages_the_newest_first() {
    List<ImportId> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      made.add(check(HEADER + GOOD));
    }

    Page<ImportSummary> first = page(0, 2);
    Page<ImportSummary> last = page(4, 2);

    assertThat(first.total()).isEqualTo(5);
    assertThat(first.items())
        .extracting(ImportSummary::id)
        .containsExactly(made.get(4), made.get(3));
    assertThat(last.items()).extracting(ImportSummary::id).containsExactly(made.get(0));
    assertThat(page(9, 2).items()).isEmpty();
  }

  @Test
  void what_has_ended_is_asked_for_once() {
    check(HEADER + GOOD);
    assertThat(page(0, 5).items())
        .extracting(ImportSummary::status)
        .containsExactly(Status.CHECKED);
    status = "DONE";
    page(0, 5);
    int asked = keycloak.requests("GET " + all + "/job-1").size();

    assertThat(page(0, 5).items()).extracting(ImportSummary::status).containsExactly(Status.DONE);

    assertThat(keycloak.requests("GET " + all + "/job-1")).hasSize(asked);
  }

  @Test
  void a_report_that_keycloak_no_longer_keeps_breaks_neither_list_nor_page() {
    ImportId id = check(HEADER + GOOD + BAD);
    keycloak
        .on("GET " + all + "/job-1", request -> Answer.problem(404, "not_found"))
        .on("GET " + all + "/job-1/rows", request -> Answer.problem(404, "not_found"));

    assertThat(page(0, 5).items())
        .extracting(ImportSummary::status)
        .containsExactly(Status.FORGOTTEN);
    assertThat(imports.find(pro, TOKEN, id).status()).isEqualTo(Status.FORGOTTEN);
    assertThat(imports.rows(pro, TOKEN, id, Optional.empty(), new PageRequest(0, 5)).items())
        .extracting(ImportRow::code)
        .containsExactly("email_invalid");
  }

  @Test
  @Tag("A1")
  void it_holds_nothing_of_another_organization() {
    check(HEADER + GOOD);
    Actor stranger = roster.pro(roster.organization(), "Sam");

    assertThat(imports.page(stranger, TOKEN, new PageRequest(0, 5)).total()).isZero();
  }

  private Page<ImportSummary> page(int first, int size) {
    return imports.page(pro, TOKEN, new PageRequest(first, size));
  }

  private ImportId check(String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    return imports.check(pro, TOKEN, new Upload(content, HeaderMode.POSITIONS, UploadKey.random()));
  }
}
