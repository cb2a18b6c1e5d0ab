package app.roster.keycloak.clientview.right;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.clientview.right.ViewCase.Place;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClientViewPolicyTest {

  private static final Standing PRO = new Standing("pro", true, false, false, true, true, false);
  private static final Standing CLIENT =
      new Standing("client", true, false, false, true, false, true);

  private static Verdict judge(Place place, Standing actor, Standing subject) {
    return ClientViewPolicy.judge(new ViewCase(place, actor, subject));
  }

  @Test
  void an_enabled_pro_may_look_at_an_enabled_client_of_the_same_open_organization() {
    assertThat(judge(Place.OPEN, PRO, CLIENT)).isEqualTo(Verdict.ALLOWED);
  }

  /** Everything anybody can be: 2^6 standings on each side, in each kind of place. */
  @Test
  void of_all_combinations_exactly_the_one_is_allowed() {
    List<ViewCase> allowed = new ArrayList<>();
    for (Place place : Place.values()) {
      for (Standing actor : everyStanding("a")) {
        for (Standing subject : everyStanding("b")) {
          ViewCase viewCase = new ViewCase(place, actor, subject);
          if (ClientViewPolicy.judge(viewCase) == Verdict.ALLOWED) {
            allowed.add(viewCase);
          }
        }
      }
    }
    // A pro may also be an administrator or a client of the organization; the right is the group's.
    assertThat(allowed)
        .hasSize(4)
        .allSatisfy(
            viewCase -> {
              assertThat(viewCase.place()).isEqualTo(Place.OPEN);
              assertThat(viewCase.actor())
                  .matches(a -> a.enabled() && !a.serviceAccount() && a.member() && a.pro());
              assertThat(viewCase.subject())
                  .isEqualTo(new Standing("b", true, false, false, true, false, true));
            });
  }

  private static List<Standing> everyStanding(String id) {
    List<Standing> standings = new ArrayList<>();
    for (int bits = 0; bits < 64; bits++) {
      standings.add(
          new Standing(
              id,
              (bits & 1) != 0,
              (bits & 2) != 0,
              (bits & 4) != 0,
              (bits & 8) != 0,
              (bits & 16) != 0,
              (bits & 32) != 0));
    }
    standings.add(Standing.nobody());
    return standings;
  }

  @Nested
  class TheReasonInTheEvent {

    @Test
    void names_the_place_before_the_people() {
      assertThat(judge(Place.UNKNOWN, Standing.nobody(), Standing.nobody()))
          .isEqualTo(Verdict.ORGANIZATION_UNKNOWN);
      assertThat(judge(Place.DISABLED, PRO, CLIENT)).isEqualTo(Verdict.ORGANIZATION_DISABLED);
    }

    @Test
    void names_the_actor_before_the_target() {
      assertThat(judge(Place.OPEN, CLIENT, Standing.nobody())).isEqualTo(Verdict.ACTOR_NOT_PRO);
    }

    @Test
    void tells_self_from_colleague() {
      assertThat(judge(Place.OPEN, PRO, PRO)).isEqualTo(Verdict.TARGET_SELF);
      assertThat(
              judge(Place.OPEN, PRO, new Standing("other", true, false, false, true, true, true)))
          .isEqualTo(Verdict.TARGET_IS_PRO);
    }

    @ParameterizedTest
    @EnumSource
    void reads_as_policy_and_name(Verdict verdict) {
      assertThat(verdict.cause()).isEqualTo("policy:" + verdict.name());
    }
  }

  @Test
  void two_unknown_people_are_not_the_same_person_but_nobody() {
    assertThat(judge(Place.OPEN, Standing.nobody(), Standing.nobody()))
        .isEqualTo(Verdict.ACTOR_DISABLED);
  }
}
