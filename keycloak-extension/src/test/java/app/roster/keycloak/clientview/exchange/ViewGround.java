package app.roster.keycloak.clientview.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.Call;
import app.roster.keycloak.ground.Clients;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.Person;
import app.roster.keycloak.ground.SignIn;
import app.roster.keycloak.ground.TestOrganization;
import app.roster.keycloak.ground.TestRealm;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;

/** A realm with one organization, one practitioner and one client, and the app's side of a view. */
public record ViewGround(
    TestRealm realm, TestOrganization organization, Person pro, Person client) {

  public static final String GRANT = "urn:ietf:params:oauth:grant-type:token-exchange";
  public static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";

  public static ViewGround in(KeycloakGround keycloak) {
    return in(keycloak.admin().realm("view-" + unique(), Map.of()));
  }

  /** A new organization with new people in a realm that has others. */
  public static ViewGround in(TestRealm realm) {
    String mark = unique();
    TestOrganization organization = realm.organization("Coach " + mark);
    return new ViewGround(
        realm,
        organization,
        organization.pro("paula-" + mark),
        organization.client("carl-" + mark));
  }

  private static String unique() {
    return UUID.randomUUID().toString().substring(0, 8);
  }

  /** A complete start of a view; a test changes what it wants to be wrong. */
  public Call start(SignIn actor, Person subject) {
    return withoutOrganization(actor, subject).field("organization_id", organization.id());
  }

  public Call withoutOrganization(SignIn actor, Person subject) {
    return withoutSubject(actor).field("subject_token", subject.id());
  }

  /** Without the organization, and without who is to be looked at. */
  public Call withoutSubject(SignIn actor) {
    return exchange()
        .field("subject_token_type", ExchangeForm.USER_ID_TYPE)
        .field("actor_token", actor.accessToken())
        .field("actor_token_type", ACCESS_TOKEN);
  }

  /** An exchange of the app, without anything to exchange. */
  public Call exchange() {
    return token()
        .field("client_id", Clients.VIEW)
        .field("client_secret", Clients.VIEW_SECRET)
        .field("grant_type", GRANT);
  }

  public Call token() {
    return realm.call("/protocol/openid-connect/token");
  }

  public Answer introspect(String token) {
    return realm
        .call("/protocol/openid-connect/token/introspect")
        .field("client_id", Clients.VIEW)
        .field("client_secret", Clients.VIEW_SECRET)
        .field("token", token)
        .post();
  }

  public boolean isActive(String token) {
    return introspect(token).ok().json().get("active").asBoolean();
  }

  public Answer stop(SignIn who, String sessionId) {
    return realm.call("/client-view/sessions/" + sessionId).bearer(who.accessToken()).delete();
  }

  /** The event of the last refusal names the reason that the answer leaves out. */
  public void refusedBecauseOf(String cause) {
    JsonNode event = ViewLog.of(realm, "TOKEN_EXCHANGE_ERROR").newest();
    assertThat(event.at("/details/reason").asText()).isEqualTo(cause);
  }
}
