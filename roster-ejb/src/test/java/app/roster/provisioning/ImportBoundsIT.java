package app.roster.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.roster.access.Actor;
import app.roster.identity.AccessToken;
import app.roster.kernel.PageRequest;
import app.roster.provisioning.csv.Column;
import app.roster.provisioning.csv.HeaderMode;
import app.roster.provisioning.csv.StructureException;
import app.roster.testing.Deployments;
import app.roster.testing.SomeRoster;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class ImportBoundsIT {

  private static final AccessToken TOKEN = new AccessToken("the-pro");
  private static final String HEADER = String.join(",", Column.TEMPLATE) + "\n";

  @Inject private Imports imports;
  @Inject private SomeRoster roster;

  private Actor pro;

  @Deployment
  static WebArchive deployment() {
    return Deployments.rosterWithPeer();
  }

  @BeforeEach
  void a_pro() {
    pro = roster.pro(roster.organization(), "Pat");
  }

  @Test
  @Tag("B11")
  void a_file_beyond_the_operators_limit_is_refused_saying_how_large_it_may_be() {
    StructureException refusal =
        catchThrowableOfType(
            StructureException.class, () -> check(HEADER + "x".repeat(8 * 1024 * 1024)));

    assertThat(refusal.code()).isEqualTo("too_large");
    assertThat(refusal.arguments()).containsExactly(8);
  }

  @Test
  @Tag("B16")
  void many_thousand_problems_are_all_kept() {
    ImportId id = check(HEADER + "x,short,,,1,?\n".repeat(3_000));
    PageRequest end = new PageRequest(17_999, 5);

    assertThat(imports.rows(pro, TOKEN, id, Optional.empty(), end).items())
        .singleElement()
        .satisfies(problem -> assertThat(problem.cell()).isEqualTo("F3001"));
  }

  @Test
  @Tag("B10")
  void what_cannot_be_stored_as_it_stands_there_is_shown_by_its_number() {
    String row = "a\0\u202e@example.org,Secret-1a,A\0nn,Archer," + "\0".repeat(5000) + ",\n";
    ImportId id = check(HEADER + ",".repeat(5000) + "\n" + row);

    assertThat(imports.rows(pro, TOKEN, id, Optional.empty(), new PageRequest(0, 5)).items())
        .extracting(problem -> problem.cell() + " " + problem.detail())
        .startsWith("A3 a[U+0000][U+202E]@example.org", "C3 A[U+0000]nn")
        .hasSize(3);
  }

  private ImportId check(String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    return imports.check(pro, TOKEN, new Upload(content, HeaderMode.POSITIONS, UploadKey.random()));
  }
}
