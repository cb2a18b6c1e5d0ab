package app.roster.keycloak.invitation.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.Call;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.TestOrganization;
import app.roster.keycloak.story.Mails;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a Pro can do with an invitation that was made. */
@OnPractice
class PendingInvitationIT {

  private final Practice practice;

  PendingInvitationIT(KeycloakGround ground, Mails mails) {
    this.practice = Practice.open(ground, mails);
  }

  @BeforeEach
  void patience() {
    practice.settings(Map.of("roster.resend-pause-seconds", "60")).ok();
  }

  private JsonNode list(String query) {
    return practice.inOrganization("/invitations" + query).get().ok().json();
  }

  private Call one(String id) {
    return practice.inOrganization("/invitations/" + id);
  }

  private Answer changeExpiry(String id, Object expiresAt) {
    return one(id).json(Map.of("expiresAt", expiresAt.toString())).patch();
  }

  private List<String> history(String id) {
    return StreamSupport.stream(practice.invitation(id).get("history").spliterator(), false)
        .map(event -> event.get("type").asText())
        .toList();
  }

  @Nested
  class GivenAPendingInvitation {

    @Test
    @Tag("A14")
    void sending_again_at_once_has_to_wait() {
      String id = practice.invite("soon@example.org").ok().text("id");
      Answer resend = one(id + "/resend").post();
      assertThat(resend.status()).isEqualTo(429);
      assertThat(resend.header("Retry-After").map(Integer::parseInt).orElseThrow())
          .isBetween(1, 60);
    }

    @Test
    @Tag("A15")
    void cancelling_takes_it_from_the_list_and_is_final() {
      String id = practice.invite("cancel@example.org").ok().text("id");
      practice.mailTo("cancel@example.org");

      assertThat(one(id).delete().status()).isEqualTo(204);

      assertThat(list("?status=PENDING&search=cancel@").get("total").asInt()).isZero();
      assertThat(one(id).delete().text("code")).isEqualTo("not_pending");
      assertThat(one(id + "/resend").post().text("code")).isEqualTo("not_pending");
      assertThat(practice.invite("cancel@example.org").status()).isEqualTo(201);
    }

    @Test
    @Tag("A11")
    void pages_say_how_many_there_are_in_all() {
      IntStream.range(0, 5).forEach(i -> practice.invite("page_%d@example.org".formatted(i)).ok());
      JsonNode page = list("?status=PENDING&search=page_&first=1&max=2");
      assertThat(page.get("total").asInt()).isEqualTo(5);
      assertThat(page.get("items")).hasSize(2);
      assertThat(list("?search=page%25").get("total").asInt()).isZero();
      assertThat(page.has("orMore")).isFalse();
    }

    @Test
    @Tag("A11")
    void a_search_finds_addresses_by_their_beginning_in_their_order() {
      practice.invite("zoe.b@example.org").ok();
      practice.invite("zoe.a@example.org").ok();
      practice.invite("a.zoe@example.org").ok();

      assertThat(list("?search=ZOE.").get("items"))
          .extracting(item -> item.get("email").asText())
          .containsExactly("zoe.a@example.org", "zoe.b@example.org");
    }
  }

  @Nested
  class GivenSomebodyWithoutTheRight {

    @Test
    @Tag("A1")
    void another_organization_is_not_there_not_even_for_a_pro() {
      TestOrganization other = Practice.organization(practice.realm(), "Other", "other");
      String id = practice.invite("foreign@example.org").ok().text("id");

      String path = "/invitations/" + id;
      for (String read : List.of("/invitations", path, "/invitation-settings")) {
        assertThat(practice.asProOf(other, read).get().status()).isEqualTo(404);
      }
      assertThat(practice.asProOf(other, path + "/link").post().status()).isEqualTo(404);
      assertThat(practice.asProOf(other, path).json(Map.of()).patch().status()).isEqualTo(404);
      assertThat(practice.asProOf(other, path).delete().status()).isEqualTo(404);
      for (String unknown : List.of("null", id.replace('-', '0'))) {
        assertThat(one(unknown).get().status()).isEqualTo(404);
        assertThat(one(unknown + "/link").post().status()).isEqualTo(404);
        assertThat(changeExpiry(unknown, Instant.now().plusSeconds(60)).status()).isEqualTo(404);
      }
      assertThat(practice.asPro("/organizations/null/invitations").get().status()).isEqualTo(404);
    }

    @Test
    @Tag("A1")
    void a_client_may_not_and_nobody_without_a_token() {
      practice.becomes("clients", practice.account("kim@example.org", "Kim", "Client"));
      String path = "/roster/organizations/" + practice.organization().id() + "/invitations";
      assertThat(
              practice.realm().call(path).bearer(practice.token("kim@example.org")).get().status())
          .isEqualTo(403);
      assertThat(practice.realm().call(path).get().status()).isEqualTo(401);
    }
  }

  @Nested
  class GivenAnotherLastDay {

    @Test
    void it_is_kept_and_stands_in_the_history() {
      String id = practice.invite("longer@example.org").ok().text("id");
      Instant wanted = Instant.now().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.MILLIS);

      Answer answer = changeExpiry(id, wanted);

      assertThat(answer.status()).isEqualTo(200);
      assertThat(Instant.parse(answer.text("expiresAt"))).isEqualTo(wanted);
      assertThat(Instant.parse(practice.invitation(id).get("expiresAt").asText()))
          .isEqualTo(wanted);
      assertThat(history(id)).contains("expiry_changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tomorrow", "2020-01-01T00:00:00Z", "2990-01-01T00:00:00Z"})
    void one_that_is_past_too_far_or_no_date_is_refused(String wanted) {
      String id = practice.invite("wrong" + wanted.hashCode() + "@example.org").ok().text("id");
      Answer answer = changeExpiry(id, wanted);
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.text("code")).isEqualTo("invalid_expiry");
      assertThat(answer.json().at("/violations/0/field").asText()).isEqualTo("expiresAt");
    }

    @Test
    void a_decided_one_stays_as_it_is() {
      String id = practice.invite("decided@example.org").ok().text("id");
      one(id).delete().ok();
      Answer answer = changeExpiry(id, Instant.now().plusSeconds(3600));
      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.text("code")).isEqualTo("not_pending");
    }
  }

  @Nested
  class GivenAnInvitationThatHasRunOut {

    private String expired(String email) {
      String id = practice.invite(email).ok().text("id");
      practice.mailTo(email);
      practice
          .ground()
          .execute("UPDATE roster_invitation SET expires_at = 1 WHERE id = '" + id + "'");
      assertThat(practice.invitation(id).get("status").asText()).isEqualTo("EXPIRED");
      return id;
    }

    @Test
    void a_new_last_day_brings_it_and_its_link_back() {
      String id = expired("late@example.org");

      Answer answer = changeExpiry(id, Instant.now().plusSeconds(3600));

      assertThat(answer.text("status")).isEqualTo("PENDING");
      assertThat(
              practice
                  .browser()
                  .open(practice.linkIn(practice.mailTo("late@example.org")))
                  .status())
          .isEqualTo(200);
    }

    @Test
    @Tag("A14")
    void sending_it_again_brings_it_back_too() {
      practice.settings(Map.of("roster.resend-pause-seconds", "0")).ok();
      String id = expired("back@example.org");

      assertThat(one(id + "/resend").post().status()).isEqualTo(204);

      assertThat(practice.invitation(id).get("status").asText()).isEqualTo("PENDING");
    }

    @Test
    void one_that_a_newer_one_has_replaced_stays_as_it_is() {
      String id = expired("replaced@example.org");
      String newer = practice.invite("replaced@example.org").ok().text("id");

      Answer answer = changeExpiry(id, Instant.now().plusSeconds(3600));

      assertThat(answer.text("code")).isEqualTo("already_pending");
      assertThat(answer.text("invitationId")).isEqualTo(newer);
      assertThat(practice.invitation(id).get("status").asText()).isEqualTo("EXPIRED");
    }
  }
}
