package app.roster.keycloak.provisioning.run;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.OnKeycloak;
import app.roster.keycloak.ground.TestOrganization;
import app.roster.keycloak.provisioning.ImportGround;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same people in two imports at the same time. */
@OnKeycloak
class ImportOverlapIT {

  private static final int ROWS = 40;

  private final ImportGround first;
  private final ImportGround second;

  ImportOverlapIT(KeycloakGround keycloak) {
    first = ImportGround.in(keycloak);
    TestOrganization other = first.realm().organization("Coach B");
    second = new ImportGround(first.realm(), other, other.pro("petra").signIn());
  }

  // In opposite order, so that the two meet in the middle.
  private static String upwards() {
    return ImportGround.lines("both", ROWS);
  }

  private static String downwards() {
    return IntStream.range(2, ROWS + 2)
        .mapToObj(row -> ImportGround.line(row, "both" + (ROWS + 3 - row) + "@example.org"))
        .collect(Collectors.joining("\n"));
  }

  @Test
  @Tag("B32")
  @Tag("B33")
  void each_person_is_made_once_and_asked_by_the_other_organization() {
    Answer one = first.upload(upwards()).ok();
    Answer two = second.upload(downwards()).ok();
    assertThat(two.json().at("/counts/new").asInt()).isEqualTo(ROWS);

    first.confirm(one.text("id"), ImportGround.key(one), false).ok();
    second.confirm(two.text("id"), ImportGround.key(two), false).ok();
    JsonNode doneOne = first.awaitDone(one.text("id"));
    JsonNode doneTwo = second.awaitDone(two.text("id"));

    for (JsonNode done : List.of(doneOne, doneTwo)) {
      assertThat(done.at("/counts/failed").asInt()).isZero();
      assertThat(done.at("/counts/created").asInt() + done.at("/counts/invited").asInt())
          .isEqualTo(ROWS);
    }
    assertThat(doneOne.at("/counts/created").asInt() + doneTwo.at("/counts/created").asInt())
        .isEqualTo(ROWS);
    assertThat(first.realm().admin("/users/count?search=both").get().ok().json().asInt())
        .isEqualTo(ROWS);
    // The Pro of each, and nobody in both.
    assertThat(first.members() + second.members()).isEqualTo(ROWS + 2);
  }
}
