package app.roster.kill;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.Clients;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.SignIn;
import app.roster.keycloak.story.Browser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people who were imported meet when they sign in, and what Keycloak says of them. */
final class Doors {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OWN = "a password of one's own";

  private final KeycloakGround keycloak;
  private final Scene scene;
  private final List<String> wrong = new ArrayList<>();

  Doors(KeycloakGround keycloak, Scene scene) {
    this.keycloak = keycloak;
    this.scene = scene;
  }

  /**
   * @param handOut the passwords that were made
   */
  List<String> wrong(Answer handOut) {
    long members = scene.organization().call("/members/count").get().ok().json().asLong();
    ClientList list = scene.list();
    long wanted = list.ofNewPeople().size() + list.of(ClientList.Kind.MEMBER).size() + 1L;
    expect(members == wanted, members + " members instead of " + wanted);
    Map<String, String> made = passwords(handOut);
    List<ClientList.Row> without = list.of(ClientList.Kind.GENERATED);
    expect(
        made.keySet()
            .equals(without.stream().map(ClientList.Row::email).collect(Collectors.toSet())),
        made.size() + " passwords handed out instead of " + without.size());
    List<ClientList.Row> given = list.of(ClientList.Kind.GIVEN);
    ClientList.Row last = given.get(given.size() - 1);
    opensForAChangeOnly(last.email(), last.password());
    String other = without.get(without.size() / 2).email();
    opensForAChangeOnly(other, made.getOrDefault(other, ""));
    ClientList.Row one = given.get(given.size() / 2);
    opensOnce(one.email(), one.password());
    return wrong;
  }

  private void expect(boolean holds, String otherwise) {
    if (!holds) {
      wrong.add(otherwise);
    }
  }

  private void opensForAChangeOnly(String email, String password) {
    JsonNode user =
        scene.realm().admin("/users?exact=true&email=" + email).get().ok().json().path(0);
    expect(
        user.path("requiredActions").toString().equals("[\"UPDATE_PASSWORD\"]"),
        email + " has to do " + user.path("requiredActions"));
    expect(says(email, password, "not fully set up"), email + " is not let to the change");
    expect(says(email, password + "x", "Invalid user credentials"), email + " has any password");
  }

  private boolean says(String email, String password, String words) {
    return SignIn.attempt(scene.realm(), email, password).body().contains(words);
  }

  private void opensOnce(String email, String password) {
    Browser change = signIn(email, password);
    expect(change.page().contains("password-new"), email + " sees no form for a password");
    if (change.page().contains("password-new")) {
      change.submit(Map.of("password-new", OWN, "password-confirm", OWN));
    }
    expect(
        says(email, password, "Invalid user credentials"), email + " signs in as given once more");
    expect(SignIn.attempt(scene.realm(), email, OWN).status() == 200, email + " is left without");
  }

  private Browser signIn(String email, String password) {
    return new Browser(keycloak.server().base())
        .open(
            scene
                .realm()
                .uri(
                    "/protocol/openid-connect/auth?response_type=code&scope=openid&client_id="
                        + Clients.APP
                        + "&redirect_uri=http%3A%2F%2Flocalhost%2Fapp"))
        .signIn(email, password);
  }

  private static Map<String, String> passwords(Answer handOut) {
    return Stream.of(handOut.ok().body().split("\n"))
        .map(Doors::parsed)
        .collect(
            Collectors.toMap(
                line -> line.get("email").asText(), line -> line.get("password").asText()));
  }

  private static JsonNode parsed(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
