package app.roster.keycloak.signup.ask;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.TestOrganization;
import app.roster.keycloak.signup.Stranger;
import app.roster.keycloak.story.Mails;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who sees requests and may answer them. */
@OnPractice
class RequestRightIT {

  private final Practice practice;

  RequestRightIT(KeycloakGround ground, Mails mails) {
    this.practice = Practice.open(ground, mails);
  }

  @BeforeAll
  void open() {
    Stranger.pageIs(practice, true);
  }

  @Nested
  class GivenSomebodyWithoutTheRight {

    @Test
    void a_request_of_another_organization_is_not_there() {
      Stranger fern = Stranger.whoAsked(practice, "fern");
      String id = fern.requestId();
      TestOrganization other = Practice.organization(practice.realm(), "Elsewhere", "elsewhere");
      practice.joinAsPro(other);

      for (String decision : List.of("accept", "reject")) {
        assertThat(practice.asProOf(other, "/requests/" + id + "/" + decision).post().status())
            .isEqualTo(404);
      }
      assertThat(practice.asProOf(other, "/requests").get().ok().body())
          .doesNotContain(fern.email());
      assertThat(fern.states()).containsExactly("OPEN");
    }

    @Test
    void a_pro_of_another_organization_sees_and_decides_nothing() {
      Stranger faye = Stranger.whoAsked(practice, "faye");
      String outsider = practice.account("outsider@example.org", "Otto", "Outsider");
      TestOrganization theirs = Practice.organization(practice.realm(), "Theirs", "theirs");
      practice
          .realm()
          .admin("/roster/organizations/" + theirs.id() + "/pros/" + outsider)
          .put()
          .ok();
      String token = practice.token("outsider@example.org");
      String path = "/roster/organizations/" + practice.organization().id() + "/requests";

      assertThat(practice.realm().call(path).bearer(token).get().status()).isEqualTo(404);
      assertThat(
              practice
                  .realm()
                  .call(path + "/" + faye.requestId() + "/accept")
                  .bearer(token)
                  .post()
                  .status())
          .isEqualTo(404);
    }

    @Test
    void a_client_sees_and_decides_nothing_not_even_the_own_request() {
      String client = practice.account("client@example.org", "Cora", "Client");
      practice.becomes("clients", client);
      Stranger felix = Stranger.whoAsked(practice, "felix");
      String token = practice.token("client@example.org");
      String path = "/roster/organizations/" + practice.organization().id() + "/requests";

      assertThat(practice.realm().call(path).bearer(token).get().status()).isEqualTo(403);
      assertThat(
              practice
                  .realm()
                  .call(path + "/" + felix.requestId() + "/accept")
                  .bearer(practice.token(felix.email()))
                  .post()
                  .status())
          .isEqualTo(404);
      assertThat(practice.realm().call(path).get().status()).isEqualTo(401);
    }
  }

  @Nested
  class GivenManyRequests {

    @Test
    void a_page_holds_what_is_asked_for_and_the_total() {
      Stream.of("page-a", "page-b", "page-c").forEach(name -> Stranger.whoAsked(practice, name));

      JsonNode page =
          practice
              .inOrganization("/requests?status=OPEN&search=PAGE-&first=1&max=1")
              .get()
              .ok()
              .json();

      assertThat(page.get("total").asInt()).isEqualTo(3);
      assertThat(page.at("/items/0/email").asText()).isEqualTo("page-b@example.org");
      assertThat(page.get("items")).hasSize(1);
      assertThat(practice.inOrganization("/requests?status=open").get().text("code"))
          .isEqualTo("invalid_status");
    }
  }
}
