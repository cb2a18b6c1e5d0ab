package app.roster.kill;

import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.Person;
import app.roster.keycloak.ground.SignIn;
import app.roster.keycloak.ground.TestOrganization;
import app.roster.keycloak.ground.TestRealm;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An organization with a Pro and a list to import, of which some have an account already. */
record Scene(TestRealm realm, TestOrganization organization, Person pro, ClientList list) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The realm of all scenes. */
  static TestRealm realm(KeycloakGround keycloak) {
    TestRealm realm =
        keycloak
            .admin()
            .realm(
                "kill",
                Map.of("registrationEmailAsUsername", true, "duplicateEmailsAllowed", false));
    ObjectNode profile = (ObjectNode) realm.admin("/users/profile").get().ok().json();
    ArrayNode attributes = (ArrayNode) profile.get("attributes");
    Map<String, Object> admins =
        Map.of("view", new String[] {"admin"}, "edit", new String[] {"admin"});
    Stream.of("birthdate", "gender")
        .filter(name -> !profile.findValuesAsText("name").contains(name))
        .forEach(
            name -> attributes.add(JSON.valueToTree(Map.of("name", name, "permissions", admins))));
    realm.admin("/users/profile").json(profile).put().ok();
    return realm;
  }

  static Scene in(TestRealm realm, String name) {
    TestOrganization organization = realm.organization("Practice " + name);
    ClientList list = new ClientList(name);
    Scene scene = new Scene(realm, organization, organization.pro(name + "-pro"), list);
    scene.giveAccounts();
    return scene;
  }

  /** The same one through a Keycloak that was started again. */
  Scene on(KeycloakGround keycloak) {
    TestRealm again = realm.on(keycloak.admin());
    return new Scene(
        again,
        new TestOrganization(again, organization.id()),
        new Person(again, pro.id(), pro.username()),
        list);
  }

  SignIn signIn() {
    return pro.signIn();
  }

  private void giveAccounts() {
    List<ClientList.Row> known =
        Stream.concat(
                list.of(ClientList.Kind.ELSEWHERE).stream(),
                list.of(ClientList.Kind.MEMBER).stream())
            .toList();
    List<Map<String, Object>> users =
        known.stream()
            .<Map<String, Object>>map(
                row ->
                    Map.of(
                        "username",
                        row.email(),
                        "email",
                        row.email(),
                        "firstName",
                        "Long",
                        "lastName",
                        "Known",
                        "enabled",
                        true))
            .toList();
    realm
        .admin("/partialImport")
        .json(Map.of("ifResourceExists", "FAIL", "users", users))
        .post()
        .ok();
    for (ClientList.Row row : list.of(ClientList.Kind.MEMBER)) {
      String id =
          realm
              .admin("/users?exact=true&email=" + row.email())
              .get()
              .ok()
              .json()
              .at("/0/id")
              .asText();
      organization.joined(new Person(realm, id, row.email()), "clients");
    }
  }
}
