package app.roster.keycloak.clientview.exchange;

import static app.roster.keycloak.clientview.exchange.Refusals.denied;
import static app.roster.keycloak.clientview.exchange.Refusals.refused;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.Clients;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.OnKeycloak;
import app.roster.keycloak.ground.Person;
import app.roster.keycloak.ground.SignIn;
import app.roster.keycloak.ground.TestRealm;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Tokens with which nobody begins a view. */
@OnKeycloak
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ViewActorTokenIT {

  private final ViewGround ground;
  private final SignIn pro;

  ViewActorTokenIT(KeycloakGround keycloak) {
    ground = ViewGround.in(keycloak);
    pro = ground.pro().signIn();
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
              .field("password", TestRealm.PASSWORD)
              .post()
              .ok()
              .text("access_token");

      denied(ground.start(new SignIn(ground.realm(), token, "", ""), ground.client()).post());
      ground.refusedBecauseOf("actor_token audience");
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
}
