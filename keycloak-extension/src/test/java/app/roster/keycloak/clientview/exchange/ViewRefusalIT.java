package app.roster.keycloak.clientview.exchange;

import static app.roster.keycloak.clientview.exchange.Refusals.denied;
import static app.roster.keycloak.clientview.exchange.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Clients;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.OnKeycloak;
import app.roster.keycloak.ground.Person;
import app.roster.keycloak.ground.SignIn;
import app.roster.keycloak.ground.TestOrganization;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whom the policy lets look at whom, and where. */
@OnKeycloak
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ViewRefusalIT {

  private final ViewGround ground;
  private final SignIn pro;

  ViewRefusalIT(KeycloakGround keycloak) {
    ground = ViewGround.in(keycloak);
    pro = ground.pro().signIn();
  }

  @Nested
  class GivenSomebodyWhoMayNot {

    @Test
    void a_client_cannot_look_at_another_client() {
      Person other = ground.organization().client("other");

      denied(ground.start(ground.client().signIn(), other).post());
      ground.refusedBecauseOf("policy:ACTOR_NOT_PRO");
    }

    @Test
    void a_pro_of_another_organization_is_denied() {
      Person stranger = ground.realm().organization("Coach B").pro("stranger");

      denied(ground.start(stranger.signIn(), ground.client()).post());
      ground.refusedBecauseOf("policy:ACTOR_NOT_MEMBER");
    }

    @Test
    void a_plain_member_is_denied() {
      Person member = ground.organization().member("member");

      denied(ground.start(member.signIn(), ground.client()).post());
      ground.refusedBecauseOf("policy:ACTOR_NOT_PRO");
    }

    @Test
    void a_service_account_is_denied() {
      ground.realm().changeClient(Clients.APP, Map.of("serviceAccountsEnabled", true));
      String token =
          ground
              .token()
              .field("grant_type", "client_credentials")
              .field("client_id", Clients.APP)
              .field("client_secret", Clients.APP_SECRET)
              .post()
              .ok()
              .text("access_token");

      denied(ground.start(new SignIn(ground.realm(), token, "", ""), ground.client()).post());
      ground.refusedBecauseOf("policy:ACTOR_SERVICE_ACCOUNT");
    }
  }

  @Nested
  class GivenSomebodyWhoMayNotBeLookedAt {

    @Test
    void oneself() {
      denied(ground.start(pro, ground.pro()).post());
      ground.refusedBecauseOf("policy:TARGET_SELF");
    }

    @Test
    void another_pro() {
      denied(ground.start(pro, ground.organization().pro("colleague")).post());
      ground.refusedBecauseOf("policy:TARGET_IS_PRO");
    }

    @Test
    void somebody_in_both_groups() {
      Person both = ground.organization().client("both");
      ground.organization().joinGroup(both, "pros");

      denied(ground.start(pro, both).post());
      ground.refusedBecauseOf("policy:TARGET_IS_PRO");
    }

    @Test
    void a_client_of_another_organization() {
      Person foreign = ground.realm().organization("Coach C").client("foreign");

      denied(ground.start(pro, foreign).post());
      ground.refusedBecauseOf("policy:TARGET_NOT_MEMBER");
    }

    @Test
    void a_person_without_organization() {
      denied(ground.start(pro, ground.realm().person("nobody")).post());
      ground.refusedBecauseOf("policy:TARGET_NOT_MEMBER");
    }

    @Test
    void a_disabled_client() {
      Person disabled = ground.organization().client("disabled");
      disabled.change(Map.of("enabled", false));

      denied(ground.start(pro, disabled).post());
      ground.refusedBecauseOf("policy:TARGET_DISABLED");
    }

    @Test
    void a_client_who_is_an_administrator() {
      Person powerful = ground.organization().client("powerful");
      String management = ground.realm().clientUuid("realm-management");
      ground
          .realm()
          .admin("/users/" + powerful.id() + "/role-mappings/clients/" + management)
          .json(
              List.of(
                  ground
                      .realm()
                      .admin("/clients/" + management + "/roles/view-users")
                      .get()
                      .json()))
          .post()
          .ok();

      denied(ground.start(pro, powerful).post());
      ground.refusedBecauseOf("policy:TARGET_ADMINISTRATOR");
    }

    @Test
    void an_unknown_id_reads_like_every_other_denial() {
      denied(ground.start(pro, new Person(ground.realm(), "no-such-person", "")).post());
      ground.refusedBecauseOf("policy:TARGET_UNKNOWN");
    }

    @Test
    void a_user_name_is_no_id() {
      denied(
          ground
              .start(
                  pro, new Person(ground.realm(), ground.client().username() + "@example.org", ""))
              .post());
      ground.refusedBecauseOf("policy:TARGET_UNKNOWN");
    }
  }

  @Nested
  class GivenAWrongPlace {

    @Test
    void an_unknown_organization() {
      denied(
          ground
              .withoutOrganization(pro, ground.client())
              .field("organization_id", "no-such-organization")
              .post());
      ground.refusedBecauseOf("policy:ORGANIZATION_UNKNOWN");
    }

    @Test
    void another_organization_than_the_clients() {
      TestOrganization second = ground.realm().organization("Coach D");
      second.joined(ground.pro(), "pros");

      denied(
          ground
              .withoutOrganization(pro, ground.client())
              .field("organization_id", second.id())
              .post());
      ground.refusedBecauseOf("policy:TARGET_NOT_MEMBER");
    }

    @Test
    void a_disabled_organization() {
      TestOrganization closed = ground.realm().organization("Closed");
      Person closedPro = closed.pro("closed-pro");
      Person closedClient = closed.client("closed-client");
      SignIn actor = closedPro.signIn();
      closed.change(Map.of("enabled", false));

      denied(
          new ViewGround(ground.realm(), closed, closedPro, closedClient)
              .start(actor, closedClient)
              .post());
      ground.refusedBecauseOf("policy:ORGANIZATION_DISABLED");
    }
  }

  @Nested
  class GivenAnOrganizationThatWantsAReason {

    @Test
    void a_start_without_one_is_refused_after_the_policy() {
      TestOrganization strict = ground.realm().organization("Strict");
      Person strictPro = strict.pro("strict-pro");
      Person strictClient = strict.client("strict-client");
      strict.change(Map.of("attributes", Map.of("roster.client-view.use", List.of("WITH_REASON"))));
      ViewGround there = new ViewGround(ground.realm(), strict, strictPro, strictClient);
      SignIn actor = strictPro.signIn();

      refused(there.start(actor, strictClient).post(), 400, "invalid_request");
      denied(there.start(actor, ground.client()).post());
      assertThat(there.start(actor, strictClient).field("reason", "Asked by phone").post().status())
          .isEqualTo(200);
    }
  }
}
