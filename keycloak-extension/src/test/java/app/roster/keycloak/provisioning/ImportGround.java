package app.roster.keycloak.provisioning;

import app.roster.keycloak.ground.Admin;
import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.Call;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.Person;
import app.roster.keycloak.ground.SignIn;
import app.roster.keycloak.ground.TestOrganization;
import app.roster.keycloak.ground.TestRealm;
import app.roster.keycloak.provisioning.api.ImportsResource;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A realm whose organization has a Pro who imports. */
public record ImportGround(TestRealm realm, TestOrganization organization, SignIn pro) {

  public static final String PASSWORD = "temporary secret";

  private static final ObjectMapper JSON = new ObjectMapper();

  public static ImportGround in(KeycloakGround keycloak) {
    TestRealm realm =
        keycloak
            .admin()
            .realm(
                "import-" + UUID.randomUUID().toString().substring(0, 8),
                Map.of("registrationEmailAsUsername", true, "duplicateEmailsAllowed", false));
    acceptBirthdateAndGender(realm);
    TestOrganization organization = realm.organization("Coach A");
    return new ImportGround(realm, organization, organization.pro("paula").signIn());
  }

  private static void acceptBirthdateAndGender(TestRealm realm) {
    ObjectNode profile = (ObjectNode) realm.admin("/users/profile").get().ok().json();
    ArrayNode attributes = (ArrayNode) profile.get("attributes");
    for (String name : new String[] {"birthdate", "gender"}) {
      if (profile.findValuesAsText("name").contains(name)) {
        continue;
      }
      attributes.add(
          JSON.valueToTree(
              Map.of(
                  "name",
                  name,
                  "permissions",
                  Map.of("view", new String[] {"admin"}, "edit", new String[] {"admin"}))));
    }
    realm.admin("/users/profile").json(profile).put().ok();
  }

  /** Signs in again, after the server was away. */
  public ImportGround signedInAgain(KeycloakGround keycloak) {
    return signedInAt(keycloak.admin());
  }

  /** The same Pro at the Keycloak of this administrator. */
  public ImportGround signedInAt(Admin node) {
    TestRealm again = realm.on(node);
    return new ImportGround(
        again,
        new TestOrganization(again, organization.id()),
        new Person(again, "", "paula").signIn());
  }

  public static String line(int row, String email) {
    return line(row, email, PASSWORD, "1981-11-20", "female");
  }

  public static String line(
      int row, String email, String password, String birthdate, String gender) {
    ObjectNode line = JSON.createObjectNode();
    line.put("row", row);
    line.put("email", email);
    line.put("password", password);
    line.put("firstName", "Row" + row);
    line.put("lastName", "Imported");
    line.put("birthdate", birthdate);
    line.put("gender", gender);
    return line.toString();
  }

  /** Rows 2 to {@code count + 1} with addresses {@code prefix2@example.org} and so on. */
  public static String lines(String prefix, int count) {
    return IntStream.range(2, count + 2)
        .mapToObj(row -> line(row, prefix + row + "@example.org"))
        .collect(Collectors.joining("\n"));
  }

  public Call call(String path) {
    return realm
        .call("/roster/organizations/" + organization.id() + "/imports" + path)
        .bearer(pro.accessToken());
  }

  public Answer upload(String ndjson) {
    return call("").text("application/x-ndjson", ndjson).post();
  }

  /** What this answer alone shows. */
  public static String key(Answer upload) {
    return upload.header(ImportsResource.KEY_HEADER).orElseThrow();
  }

  public Answer confirm(String id, String key, boolean validRowsOnly) {
    return call("/" + id + "/confirm")
        .header(ImportsResource.KEY_HEADER, key)
        .json(Map.of("validRowsOnly", validRowsOnly))
        .post();
  }

  public JsonNode read(String id) {
    return call("/" + id).get().ok().json();
  }

  public JsonNode rows(String id, String query) {
    return call("/" + id + "/rows" + query).get().ok().json();
  }

  /** Looks every now and then until the import is as wanted. */
  public JsonNode await(String id, Predicate<JsonNode> wanted) {
    Instant limit = Instant.now().plus(Duration.ofMinutes(4));
    JsonNode now = read(id);
    while (!wanted.test(now)) {
      if (Instant.now().isAfter(limit)) {
        throw new AssertionError("still " + now);
      }
      CompletableFuture.runAsync(
              () -> {}, CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS))
          .join();
      now = read(id);
    }
    return now;
  }

  public JsonNode awaitDone(String id) {
    return await(id, now -> "DONE".equals(now.get("status").asText()));
  }

  public JsonNode user(String email) {
    return realm.admin("/users?exact=true&email=" + email).get().ok().json().path(0);
  }

  public int members() {
    return organization.call("/members/count").get().ok().json().asInt();
  }
}
