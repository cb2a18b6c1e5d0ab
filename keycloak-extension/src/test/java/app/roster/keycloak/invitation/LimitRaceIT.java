package app.roster.keycloak.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.TestOrganization;
import app.roster.keycloak.story.AllAtOnce;
import app.roster.keycloak.story.Mails;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Limits, and what may be there once only, when all ask at the very same moment. */
@OnPractice
class LimitRaceIT {

  private static final int CALLS = 30;
  private static final int LIMIT = 10;

  private final Practice practice;

  LimitRaceIT(KeycloakGround ground, Mails mails) {
    this.practice = Practice.open(ground, mails);
  }

  @BeforeAll
  void limits() {
    practice
        .settings(
            Map.of(
                "roster.invitations-per-pro-and-minute", String.valueOf(LIMIT),
                "roster.mails-per-address-and-hour", String.valueOf(LIMIT)))
        .ok();
  }

  /** Dozens of mails that nobody reads would hold up those that other classes wait for. */
  @AfterEach
  void forgetMails() {
    practice
        .ground()
        .execute(
            "DELETE FROM roster_mail_outbox WHERE realm_id = (SELECT id FROM realm WHERE name = '%s')"
                .formatted(practice.realm().name()));
  }

  private String pro(String name) {
    String email = name + ".pro@example.org";
    practice.becomes("pros", practice.account(email, name, "Pro"));
    return practice.token(email);
  }

  private Answer invite(TestOrganization organization, String token, String email) {
    return practice
        .realm()
        .call("/roster/organizations/" + organization.id() + "/invitations")
        .bearer(token)
        .json(Map.of("email", email))
        .post();
  }

  private static long withStatus(List<Answer> answers, int status) {
    return answers.stream().filter(answer -> answer.status() == status).count();
  }

  @Nested
  class GivenOnePro {

    @Test
    void as_many_pass_as_the_limit_says() {
      String token = pro("hasty");

      List<Answer> answers =
          AllAtOnce.of(
              IntStream.range(0, CALLS).boxed().toList(),
              i -> invite(practice.organization(), token, "hasty." + i + "@example.org"));

      assertThat(withStatus(answers, 201)).isEqualTo(LIMIT);
      assertThat(withStatus(answers, 429)).isEqualTo(CALLS - LIMIT);
    }

    @Test
    @Tag("A6")
    void the_same_request_many_times_makes_one_invitation() {
      String token = pro("twitchy");

      List<Answer> answers =
          AllAtOnce.of(
              IntStream.range(0, LIMIT).boxed().toList(),
              i ->
                  practice
                      .realm()
                      .call(
                          "/roster/organizations/" + practice.organization().id() + "/invitations")
                      .bearer(token)
                      .header("Idempotency-Key", "one click too many")
                      .json(Map.of("email", "clicked@example.org"))
                      .post());

      assertThat(withStatus(answers, 201)).isEqualTo(LIMIT);
      assertThat(answers.stream().map(answer -> answer.text("id")).distinct()).hasSize(1);
    }
  }

  @Nested
  class GivenOneAddress {

    @Test
    void as_many_organizations_reach_it_as_the_limit_says() {
      List<TestOrganization> organizations =
          IntStream.range(0, CALLS)
              .mapToObj(i -> Practice.organization(practice.realm(), "Race " + i, "race-" + i))
              .toList();
      List<String> tokens =
          IntStream.range(0, CALLS / LIMIT).mapToObj(i -> colleague(i, organizations)).toList();

      List<Answer> answers =
          AllAtOnce.of(
              IntStream.range(0, CALLS).boxed().toList(),
              i ->
                  invite(
                      organizations.get(i), tokens.get(i % tokens.size()), "wanted@example.org"));

      assertThat(withStatus(answers, 201)).isEqualTo(LIMIT);
      assertThat(withStatus(answers, 429)).isEqualTo(CALLS - LIMIT);
    }

    // Each of them stays below the limit of one Pro.
    private String colleague(int number, List<TestOrganization> organizations) {
      String email = "colleague." + number + "@example.org";
      String id = practice.account(email, "Colleague", "Number " + number);
      IntStream.range(0, CALLS)
          .filter(i -> i % (CALLS / LIMIT) == number)
          .mapToObj(organizations::get)
          .forEach(
              organization ->
                  practice
                      .realm()
                      .admin("/roster/organizations/" + organization.id() + "/pros/" + id)
                      .put()
                      .ok());
      return practice.token(email);
    }

    @Test
    @Tag("A4")
    void one_invitation_of_an_organization_waits_and_the_others_are_told_which() {
      List<String> tokens = IntStream.range(0, LIMIT).mapToObj(i -> pro("rival" + i)).toList();

      List<Answer> answers =
          AllAtOnce.of(tokens, token -> invite(practice.organization(), token, "one@example.org"));

      assertThat(withStatus(answers, 201)).isEqualTo(1);
      String id = answers.stream().filter(a -> a.status() == 201).findFirst().get().text("id");
      assertThat(answers.stream().filter(answer -> answer.status() == 409))
          .hasSize(LIMIT - 1)
          .allSatisfy(answer -> assertThat(answer.text("invitationId")).isEqualTo(id));
    }
  }
}
