package app.roster.kill;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.Call;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.SignIn;
import app.roster.keycloak.ground.TestRealm;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A client of the API that imports one list. It does what its documentation says and no more: an
 * answer that does not come is asked for again, and the key is presented when the import waits for
 * it.
 */
final class Importer {

  private static final String KEY = "Roster-Import-Key";
  private static final Duration LIMIT = Duration.ofMinutes(4);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

  private Scene scene;
  private SignIn signIn;
  private volatile String id = "";
  private volatile String key = "";

  Importer(Scene scene) {
    this.scene = scene;
    this.signIn = scene.signIn();
  }

  /** Uploads only. */
  void check() {
    remember(upload().ok());
  }

  /** Uploads and confirms; whatever fails because the server dies is left for later. */
  void begin() {
    try {
      if (remember(upload())) {
        confirm();
      }
    } catch (UncheckedIOException away) {
      // It will be back.
    }
  }

  /** Goes on where {@link #begin} was left, until the import has ended. */
  JsonNode finish(KeycloakGround keycloak) {
    scene = scene.on(keycloak);
    Patience.answer(() -> scene.realm().admin("").get());
    Patience.answer(() -> SignIn.attempt(scene.realm(), scene.pro().email(), TestRealm.PASSWORD));
    signIn = scene.signIn();
    if (key.isEmpty()) {
      remember(Patience.answer(this::upload));
    }
    Patience.answer(this::confirm);
    return end();
  }

  String id() {
    return id;
  }

  /** The passwords that were made, by address. */
  Answer handOut() {
    return call("/" + id + "/passwords").header(KEY, key).post();
  }

  private JsonNode end() {
    Instant limit = Instant.now().plus(LIMIT);
    JsonNode now = Patience.answer(() -> call("/" + id).get()).json();
    while (!"DONE".equals(now.get("status").asText())) {
      if (Instant.now().isAfter(limit) || "FAILED".equals(now.get("status").asText())) {
        throw new AssertionError("still " + now);
      }
      if (now.get("waitingForKey").asBoolean()) {
        Patience.answer(this::confirm);
      }
      Patience.pause(LOOK_AGAIN);
      now = Patience.answer(() -> call("/" + id).get()).json();
    }
    return now;
  }

  private boolean remember(Answer upload) {
    if (upload.status() / 100 != 2) {
      return false;
    }
    id = upload.text("id");
    key = upload.header(KEY).orElseThrow(() -> new AssertionError("no key in " + upload));
    return true;
  }

  private Answer upload() {
    return call("")
        .header("Idempotency-Key", scene.pro().username())
        .text("application/x-ndjson", scene.list().ndjson())
        .post();
  }

  private Answer confirm() {
    return call("/" + id + "/confirm").header(KEY, key).json(Map.of("validRowsOnly", true)).post();
  }

  private Call call(String path) {
    return scene
        .realm()
        .call("/roster/organizations/" + scene.organization().id() + "/imports" + path)
        .bearer(signIn.accessToken());
  }
}
