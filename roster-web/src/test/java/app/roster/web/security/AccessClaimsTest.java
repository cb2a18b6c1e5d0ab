package app.roster.web.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.roster.kernel.OrganizationId;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessClaimsTest {

  @Test
  void organizations_come_with_id_and_groups_in_the_order_of_their_aliases() {
    AccessClaims claims =
        claims(
            """
            {"organization":{
              "zeta":{"id":"2","groups":["/clients"]},
              "alpha":{"id":"1","groups":["/pros","/pros/leads"]}}}
            """);

    assertThat(claims.memberships())
        .containsExactly(
            new Membership(new OrganizationId("1"), "alpha", Set.of("pros", "pros/leads")),
            new Membership(new OrganizationId("2"), "zeta", Set.of("clients")));
  }

  @Test
  void only_the_top_level_group_pros_makes_a_pro() {
    AccessClaims claims =
        claims("{\"organization\":{\"a\":{\"id\":\"1\",\"groups\":[\"/clients/pros\"]}}}");

    assertThat(claims.memberships()).noneMatch(Membership::isPro);
  }

  @Test
  void a_token_that_lists_names_only_makes_nobody_a_member() {
    assertThat(claims("{\"organization\":[\"alpha\"]}").memberships()).isEmpty();
    assertThat(claims("{\"organization\":{\"alpha\":{}}}").memberships()).isEmpty();
    assertThat(claims("{}").memberships()).isEmpty();
  }

  @Test
  void blank_and_missing_facts_are_absent() {
    AccessClaims claims = claims("{\"given_name\":\" \",\"family_name\":\"Müller\",\"n\":1}");

    assertThat(claims.text("given_name")).isEmpty();
    assertThat(claims.text("family_name")).contains("Müller");
    assertThat(claims.text("n")).isEmpty();
    assertThat(claims.text("missing")).isEmpty();
  }

  private static AccessClaims claims(String json) {
    String payload = Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
    return AccessClaims.of("e30." + payload + ".c2ln");
  }
}
