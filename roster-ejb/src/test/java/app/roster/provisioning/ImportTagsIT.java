package app.roster.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.access.Actor;
import app.roster.clients.TagName;
import app.roster.identity.AccessToken;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.PageRequest;
import app.roster.provisioning.csv.HeaderMode;
import app.roster.tags.TagId;
import app.roster.tags.Tags;
import app.roster.testing.Deployments;
import app.roster.testing.ImportPeer;
import app.roster.testing.SomeRoster;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tags in a list of clients: they must be the organization's. */
@ExtendWith(ArquillianExtension.class)
@Tag("B9")
class ImportTagsIT {

  private static final AccessToken TOKEN = new AccessToken("the-pro");
  private static final UploadKey KEY = UploadKey.random();
  private static final String HEADER =
      "email_address,initial_password,first_name,last_name,birthdate,gender,tag,tag\n";
  private static final String TAGGED = "a@example.org,Secret-12345,Ann,A,,,vip,Autumn\n";

  @Inject private Imports imports;
  @Inject private HandOuts handOuts;
  @Inject private ImportDownloads downloads;
  @Inject private Tags tags;
  @Inject private SomeRoster roster;

  private ImportPeer keycloak;
  private Actor pro;

  @Deployment
  static WebArchive deployment() {
    return Deployments.rosterWithPeer();
  }

  @BeforeEach
  void an_administrator_whose_keycloak_takes_imports() {
    OrganizationId organization = roster.organization();
    pro = roster.pro(organization, "Pat");
    roster.role(pro, "ADMINISTRATOR");
    keycloak = new ImportPeer(organization);
  }

  @AfterEach
  void keycloak_stops() {
    keycloak.close();
  }

  @Test
  void they_are_sent_on_by_their_ids_so_that_another_name_does_no_harm() {
    TagId vip = tags.add(pro, new TagName("VIP"));
    TagId autumn = tags.add(pro, new TagName("Autumn"));

    check(HEADER + TAGGED + "b@example.org,Secret-23456,Bo,B,,,,\n");

    String sent = keycloak.uploads().get(0).body();
    assertThat(sent.lines().findFirst().orElseThrow())
        .endsWith("\"tags\":[\"%s\",\"%s\"]}".formatted(vip, autumn));
    assertThat(sent.lines().skip(1)).noneMatch(line -> line.contains("tags"));
  }

  @Test
  void one_that_only_another_organization_has_is_an_error_of_its_cell() {
    Actor stranger = roster.pro(roster.organization(), "Sam");
    roster.role(stranger, "OWNER");
    tags.add(stranger, new TagName("Autumn"));
    tags.add(pro, new TagName("VIP"));

    ImportId id = check(HEADER + TAGGED);

    assertThat(imports.rows(pro, TOKEN, id, Optional.empty(), new PageRequest(0, 5)).items())
        .extracting(row -> row.cell() + " " + row.code())
        .containsExactly("H2 tag_unknown");
    assertThat(keycloak.uploads()).isEmpty();
    try (ErrorFile file = downloads.errors(pro, TOKEN, id, Optional.of(KEY))) {
      assertThat(file.columns()).endsWith("gender", "tag", "tag");
      assertThat(file.rows().findFirst().orElseThrow().cells()).endsWith("vip", "Autumn");
    }
  }

  @Test
  @Tag("B3")
  void people_of_a_tag_that_was_deleted_since_are_still_on_the_list_to_hand_over() {
    tags.add(pro, new TagName("Autumn"));
    TagId vip = tags.add(pro, new TagName("VIP"));
    ImportId id = check(HEADER + TAGGED);
    imports.find(pro, TOKEN, id);

    tags.remove(pro, vip);

    try (Stream<HandOutRow> people = handOuts.take(pro, TOKEN, id, Optional.of(KEY))) {
      assertThat(people).extracting(HandOutRow::email).containsExactly("a@example.org");
    }
  }

  private ImportId check(String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    return imports.check(pro, TOKEN, new Upload(content, HeaderMode.POSITIONS, KEY));
  }
}
