package app.roster.keycloak.clientview.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.Call;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.OnKeycloak;
import app.roster.keycloak.ground.Person;
import app.roster.keycloak.ground.SignIn;
import app.roster.keycloak.ground.TestOrganization;
import app.roster.keycloak.ground.TestRealm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every kind of person looks at every kind of person in every state of the organization. */
@OnKeycloak
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ViewMatrixIT {

  private static final Set<String> LOOKING =
      Set.of("owner", "administrator", "practitioner", "pro and client", "pro and realm admin");
  private static final Set<String> LOOKED_AT =
      Set.of("client", "client of both", "client elsewhere too");

  private final TestRealm realm;
  private final TestOrganization organization;
  private final TestOrganization elsewhere;
  private final Map<String, Person> people = new LinkedHashMap<>();

  ViewMatrixIT(KeycloakGround keycloak) {
    realm = ViewGround.in(keycloak).realm();
    organization = realm.organization("Matrix");
    elsewhere = realm.organization("Elsewhere");
    ourTeam();
    ourClients();
    others();
  }

  private void ourTeam() {
    for (String role : List.of("owner", "administrator", "practitioner")) {
      Person pro = put(role, organization.member(role));
      realm
          .admin(
              "/roster/organizations/%s/pros/%s?role=%s"
                  .formatted(organization.id(), pro.id(), role.toUpperCase(Locale.ROOT)))
          .put()
          .ok();
    }
    Person both = put("pro and client", organization.pro("pro-and-client"));
    organization.joinGroup(both, "clients");
    put("pro and realm admin", realmAdmin(organization.pro("pro-and-admin")));
  }

  private void ourClients() {
    put("client", organization.client("client"));
    put("client of both", elsewhere.joined(organization.client("client-of-both"), "clients"));
    put("client elsewhere too", elsewhere.joined(organization.client("client-pro-there"), "pros"));
    put("realm admin", realmAdmin(organization.client("client-and-admin")));
    Person disabled = put("disabled client", organization.client("disabled-client"));
    disabled.change(Map.of("enabled", false));
    Person archived = put("archived client", organization.client("archived-client"));
    realm
        .call(
            "/roster/organizations/%s/clients/%s/archive"
                .formatted(organization.id(), archived.id()))
        .bearer(people.get("owner").signIn().accessToken())
        .post()
        .ok();
  }

  private void others() {
    put("member of no group", organization.member("member-only"));
    put("stranger", realm.person("stranger"));
    put("client elsewhere", elsewhere.client("client-elsewhere"));
    put("pro elsewhere", elsewhere.pro("pro-elsewhere"));
    put("service account", organization.joined(serviceAccount(), "clients"));
    put("nobody", new Person(realm, UUID.randomUUID().toString(), "nobody"));
  }

  private Person serviceAccount() {
    String client =
        realm
            .admin("/clients")
            .json(Map.of("clientId", "robot", "serviceAccountsEnabled", true))
            .post()
            .ok()
            .createdId();
    String id = realm.admin("/clients/" + client + "/service-account-user").get().ok().text("id");
    return new Person(realm, id, "service-account-robot");
  }

  private Person put(String kind, Person person) {
    people.put(kind, person);
    return person;
  }

  private Person realmAdmin(Person person) {
    String management = realm.clientUuid("realm-management");
    var role = realm.admin("/clients/" + management + "/roles/realm-admin").get().ok().json();
    realm
        .admin("/users/" + person.id() + "/role-mappings/clients/" + management)
        .json(List.of(role))
        .post()
        .ok();
    return person;
  }

  private enum Place {
    OPEN("FREE", true),
    WITH_REASON("WITH_REASON", true),
    WITHOUT_VIEWS("OFF", true),
    DISABLED("FREE", false);

    private final String use;
    private final boolean enabled;

    Place(String use, boolean enabled) {
      this.use = use;
      this.enabled = enabled;
    }

    boolean letsLook() {
      return enabled && !use.equals("OFF");
    }
  }

  @Test
  @Tag("A25")
  void exactly_the_pros_of_an_open_organization_look_at_exactly_its_clients() {
    Map<String, SignIn> signedIn = signedIn();
    List<String> surprises = new ArrayList<>();
    int cells = 0;
    for (Place place : Place.values()) {
      organization.change(
          Map.of(
              "enabled",
              place.enabled,
              "attributes",
              Map.of("roster.client-view.use", List.of(place.use))));
      for (Map.Entry<String, SignIn> actor : signedIn.entrySet()) {
        for (Map.Entry<String, Person> subject : people.entrySet()) {
          cells++;
          String cell = "%s looks at %s, %s".formatted(actor.getKey(), subject.getKey(), place);
          boolean expected =
              place.letsLook()
                  && LOOKING.contains(actor.getKey())
                  && LOOKED_AT.contains(subject.getKey());
          if (isAllowed(start(actor.getValue(), subject.getValue()).post(), cell) != expected) {
            surprises.add(cell);
          }
        }
      }
    }

    assertThat(surprises).isEmpty();
    assertThat(cells).isEqualTo(Place.values().length * signedIn.size() * people.size());
  }

  private Map<String, SignIn> signedIn() {
    Map<String, SignIn> signedIn = new LinkedHashMap<>();
    people.forEach(
        (kind, person) -> {
          if (!Set.of("nobody", "service account", "disabled client").contains(kind)) {
            signedIn.put(kind, person.signIn());
          }
        });
    return signedIn;
  }

  private Call start(SignIn actor, Person subject) {
    return new ViewGround(realm, organization, null, null)
        .start(actor, subject)
        .field("reason", "Every cell");
  }

  /** A refusal is one and the same in every cell. */
  private static boolean isAllowed(Answer answer, String cell) {
    if (answer.status() != 200) {
      assertThat(answer.status()).as(cell).isEqualTo(403);
      assertThat(answer.text("error_description")).as(cell).isEqualTo("Client view not allowed");
    }
    return answer.status() == 200;
  }
}
