package app.roster.keycloak.clientview.exchange;

import static app.roster.keycloak.clientview.exchange.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.clientview.token.ClientViewGrantTypeFactory;
import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.Clients;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.OnKeycloak;
import app.roster.keycloak.ground.SignIn;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Requests for a view that are not what they should be. */
@OnKeycloak
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ViewRequestIT {

  private final ViewGround ground;
  private final SignIn pro;

  ViewRequestIT(KeycloakGround keycloak) {
    ground = ViewGround.in(keycloak);
    pro = ground.pro().signIn();
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
      refused(ground.withoutOrganization(pro, ground.client()).post(), 400, "invalid_request");
      refused(
          ground.withoutSubject(pro).field("organization_id", ground.organization().id()).post(),
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
}
