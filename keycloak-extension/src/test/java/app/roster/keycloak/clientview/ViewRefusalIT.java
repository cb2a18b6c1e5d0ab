package app.roster.keycloak.clientview;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.Call;
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

@OnKeycloak
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ViewRefusalIT {

  private final ViewGround ground;
  private final SignIn pro;

  ViewRefusalIT(KeycloakGround keycloak) {
    ground = ViewGround.in(keycloak);
    pro = ground.pro().signIn();
  }

  private static void denied(Answer answer) {
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.text("error")).isEqualTo("access_denied");
    assertThat(answer.text("error_description")).isEqualTo("Client view not allowed");
  }

  private static void refused(Answer answer, int status, String error) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.text("error")).isEqualTo(error);
  }

  private void becauseOf(String cause) {
    assertThat(
            ViewLog.of(ground.realm(), "TOKEN_EXCHANGE_ERROR")
                .newest()
                .at("/details/reason")
                .asText())
        .isEqualTo(cause);
  }

  @Nested
  class GivenSomebodyWhoMayNot {

    @Test
    void a_client_cannot_look_at_another_client() {
      Person other = ground.organization().client("other");

      denied(ground.start(ground.client().signIn(), other).post());
      becauseOf("policy:ACTOR_NOT_PRO");
    }

    @Test
    void a_pro_of_another_organization_is_denied() {
      Person stranger = ground.realm().organization("Coach B").pro("stranger");

      denied(ground.start(stranger.signIn(), ground.client()).post());
      becauseOf("policy:ACTOR_NOT_MEMBER");
    }

    @Test
    void a_plain_member_is_denied() {
      Person member = ground.organization().member("member");

      denied(ground.start(member.signIn(), ground.client()).post());
      becauseOf("policy:ACTOR_NOT_PRO");
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
      becauseOf("policy:ACTOR_SERVICE_ACCOUNT");
    }
  }

  @Nested
  class GivenSomebodyWhoMayNotBeLookedAt {

    @Test
    void oneself() {
      denied(ground.start(pro, ground.pro()).post());
      becauseOf("policy:TARGET_SELF");
    }

    @Test
    void another_pro() {
      denied(ground.start(pro, ground.organization().pro("colleague")).post());
      becauseOf("policy:TARGET_IS_PRO");
    }

    @Test
    void somebody_in_both_groups() {
      Person both = ground.organization().client("both");
      ground.organization().joinGroup(both, "pros");

      denied(ground.start(pro, both).post());
      becauseOf("policy:TARGET_IS_PRO");
    }

    @Test
    void a_client_of_another_organization() {
      Person foreign = ground.realm().organization("Coach C").client("foreign");

      denied(ground.start(pro, foreign).post());
      becauseOf("policy:TARGET_NOT_MEMBER");
    }

    @Test
    void a_person_without_organization() {
      denied(ground.start(pro, ground.realm().person("nobody")).post());
      becauseOf("policy:TARGET_NOT_MEMBER");
    }

    @Test
    void a_disabled_client() {
      Person disabled = ground.organization().client("disabled");
      disabled.change(Map.of("enabled", false));

      denied(ground.start(pro, disabled).post());
      becauseOf("policy:TARGET_DISABLED");
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
      becauseOf("policy:TARGET_ADMINISTRATOR");
    }

    @Test
    void an_unknown_id_reads_like_every_other_denial() {
      denied(ground.start(pro, new Person(ground.realm(), "no-such-person", "")).post());
      becauseOf("policy:TARGET_UNKNOWN");
    }

    @Test
    void a_user_name_is_no_id() {
      denied(
          ground
              .start(
                  pro, new Person(ground.realm(), ground.client().username() + "@example.org", ""))
              .post());
      becauseOf("policy:TARGET_UNKNOWN");
    }
  }

  @Nested
  class GivenAWrongPlace {

    @Test
    void an_unknown_organization() {
      denied(subject().field("organization_id", "no-such-organization").post());
      becauseOf("policy:ORGANIZATION_UNKNOWN");
    }

    @Test
    void another_organization_than_the_clients() {
      TestOrganization second = ground.realm().organization("Coach D");
      second.joined(ground.pro(), "pros");

      denied(subject().field("organization_id", second.id()).post());
      becauseOf("policy:TARGET_NOT_MEMBER");
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
      becauseOf("policy:ORGANIZATION_DISABLED");
    }
  }

  /** Everything but the organization. */
  private Call subject() {
    return actor().field("subject_token", ground.client().id());
  }

  /** Everything but the organization and the client. */
  private Call actor() {
    return ground
        .exchange()
        .field("subject_token_type", ExchangeForm.USER_ID_TYPE)
        .field("actor_token", pro.accessToken())
        .field("actor_token_type", ViewGround.ACCESS_TOKEN);
  }

  @Nested
  class GivenAMalformedRequest {

    @Test
    void a_wrong_client_secret_is_401() {
      Answer answer =
          ground
              .token()
              .field("client_id", Clients.VIEW)
              .field("client_secret", "wrong")
              .field("grant_type", ViewGround.GRANT)
              .field("subject_token", ground.client().id())
              .field("subject_token_type", ExchangeForm.USER_ID_TYPE)
              .post();

      assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void another_client_is_not_enabled_for_it() {
      Answer answer =
          ground
              .token()
              .field("client_id", Clients.APP)
              .field("client_secret", Clients.APP_SECRET)
              .field("grant_type", ViewGround.GRANT)
              .field("subject_token", ground.client().id())
              .field("subject_token_type", ExchangeForm.USER_ID_TYPE)
              .field("actor_token", pro.accessToken())
              .field("actor_token_type", ViewGround.ACCESS_TOKEN)
              .field("organization_id", ground.organization().id())
              .post();

      refused(answer, 403, "unauthorized_client");
    }

    @Test
    void another_requested_token_type() {
      refused(
          ground
              .start(pro, ground.client())
              .field("requested_token_type", "urn:ietf:params:oauth:token-type:refresh_token")
              .post(),
          400,
          "invalid_request");
    }

    @Test
    void a_missing_actor_token() {
      refused(
          ground
              .exchange()
              .field("subject_token", ground.client().id())
              .field("subject_token_type", ExchangeForm.USER_ID_TYPE)
              .field("actor_token_type", ViewGround.ACCESS_TOKEN)
              .field("organization_id", ground.organization().id())
              .post(),
          400,
          "invalid_request");
    }

    @Test
    void an_actor_token_of_another_type() {
      refused(
          ground
              .exchange()
              .field("subject_token", ground.client().id())
              .field("subject_token_type", ExchangeForm.USER_ID_TYPE)
              .field("actor_token", pro.accessToken())
              .field("actor_token_type", "urn:ietf:params:oauth:token-type:jwt")
              .field("organization_id", ground.organization().id())
              .post(),
          400,
          "invalid_request");
    }

    @Test
    void a_doubled_parameter() {
      refused(
          ground.start(pro, ground.client()).field("subject_token", ground.pro().id()).post(),
          400,
          "invalid_request");
    }

    @Test
    void a_missing_organization_or_client() {
      refused(subject().post(), 400, "invalid_request");
      refused(
          actor().field("organization_id", ground.organization().id()).post(),
          400,
          "invalid_request");
    }

    @Test
    void a_scope_or_an_audience() {
      refused(
          ground.start(pro, ground.client()).field("scope", "openid").post(),
          400,
          "invalid_request");
      refused(
          ground.start(pro, ground.client()).field("audience", "account").post(),
          400,
          "invalid_request");
    }

    @Test
    void a_reason_with_hidden_characters_or_of_201() {
      refused(
          ground.start(pro, ground.client()).field("reason", "right \u202Eot tfel").post(),
          400,
          "invalid_request");
      refused(
          ground.start(pro, ground.client()).field("reason", "x".repeat(201)).post(),
          400,
          "invalid_request");
    }

    @Test
    void the_mark_is_no_grant() {
      refused(
          ground
              .token()
              .field("client_id", Clients.VIEW)
              .field("client_secret", Clients.VIEW_SECRET)
              .field("grant_type", ClientViewGrantTypeFactory.ID)
              .post(),
          400,
          "unsupported_grant_type");
    }
  }

  @Nested
  class GivenABadActorToken {

    @Test
    void forged() {
      SignIn forged =
          new SignIn(
              ground.realm(),
              pro.accessToken().substring(0, pro.accessToken().length() - 12) + "AAAAAAAAAAAA",
              "",
              "");

      refused(ground.start(forged, ground.client()).post(), 400, "invalid_grant");
    }

    @Test
    void of_an_ended_sign_in() {
      SignIn ended = ground.pro().signIn();
      ended.signOut();

      refused(ground.start(ended, ground.client()).post(), 400, "invalid_grant");
    }

    @Test
    void revoked() {
      SignIn revoked = ground.pro().signIn();
      ground
          .realm()
          .call("/protocol/openid-connect/revoke")
          .field("client_id", Clients.APP)
          .field("client_secret", Clients.APP_SECRET)
          .field("token", revoked.accessToken())
          .post()
          .ok();

      refused(ground.start(revoked, ground.client()).post(), 400, "invalid_grant");
    }

    @Test
    void not_meant_for_us() {
      Map<String, Object> foreign =
          Map.of(
              "clientId",
              "foreign-app",
              "secret",
              "foreign-secret",
              "directAccessGrantsEnabled",
              true,
              "publicClient",
              false);
      ground.realm().admin("/clients").json(foreign).post();
      String token =
          ground
              .token()
              .field("grant_type", "password")
              .field("client_id", "foreign-app")
              .field("client_secret", "foreign-secret")
              .field("username", ground.pro().email())
              .field("password", app.roster.keycloak.ground.TestRealm.PASSWORD)
              .post()
              .ok()
              .text("access_token");

      denied(ground.start(new SignIn(ground.realm(), token, "", ""), ground.client()).post());
      becauseOf("actor_token audience");
    }

    @Test
    void a_view_token_leads_to_no_second_view() {
      Person other = ground.organization().client("nested");
      String view = ground.start(pro, other).post().ok().text("access_token");

      Answer answer =
          ground.start(new SignIn(ground.realm(), view, "", ""), ground.client()).post();

      denied(answer);
    }
  }

  @Nested
  class GivenAnOrganizationThatWantsAReason {

    @Test
    void a_start_without_one_is_refused_after_the_policy() {
      TestOrganization strict = ground.realm().organization("Strict");
      Person strictPro = strict.pro("strict-pro");
      Person strictClient = strict.client("strict-client");
      strict.change(
          Map.of("attributes", Map.of("roster.client-view.reason-required", List.of("true"))));
      ViewGround there = new ViewGround(ground.realm(), strict, strictPro, strictClient);
      SignIn actor = strictPro.signIn();

      refused(there.start(actor, strictClient).post(), 400, "invalid_request");
      denied(there.start(actor, ground.client()).post());
      assertThat(there.start(actor, strictClient).field("reason", "Asked by phone").post().status())
          .isEqualTo(200);
    }
  }
}
