package app.roster.kill;

import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.TestRealm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One import during which a server dies and comes back. */
final class Trial {

  private final KeycloakGround keycloak;
  private final TestRealm realm;

  Trial(KeycloakGround keycloak, TestRealm realm) {
    this.keycloak = keycloak;
    this.realm = realm;
  }

  /**
   * What was found.
   *
   * @param moment of the death, after the start of the upload
   * @param standing how far the import had come
   * @param away how long until it had ended after the server came back
   * @param wrong what may not be; empty when all is well
   */
  record Result(Point point, Duration moment, String standing, Duration away, List<String> wrong) {}

  /** Imports a list undisturbed and measures it. */
  Pace pace(String name) {
    Scene scene = Scene.in(realm.on(keycloak.admin()), name);
    Importer importer = new Importer(scene);
    long start = System.nanoTime();
    importer.check();
    Duration upload = since(start);
    long confirmed = System.nanoTime();
    importer.finish(keycloak);
    Pace pace = new Pace(upload, since(confirmed));
    List<String> wrong = wrong(scene, importer);
    if (!wrong.isEmpty()) {
      throw new AssertionError("Without any death: " + wrong);
    }
    return pace;
  }

  Result at(Point point, Pace pace) {
    Scene scene = Scene.in(realm.on(keycloak.admin()), "point%02d".formatted(point.number()));
    Importer importer = new Importer(scene);
    Duration moment = pace.moment(point.chance());
    CompletableFuture<Void> begun = CompletableFuture.runAsync(importer::begin);
    Patience.pause(moment);
    point.victim().die(keycloak);
    begun.join();
    point.victim().comeBack(keycloak);
    long back = System.nanoTime();
    Stored stored = new Stored(keycloak, scene);
    String standing = stored.standing();
    List<String> wrong = new ArrayList<>();
    stored.wrong().forEach(what -> wrong.add("right after the return: " + what));
    if (point.victim() == Victim.KEYCLOAK) {
      letLeasesOfTheDeadEnd();
    }
    Duration away = Duration.ZERO;
    try {
      importer.finish(keycloak);
      away = since(back);
      wrong.addAll(wrong(scene, importer));
    } catch (AssertionError unexpected) {
      wrong.add("not finished: " + unexpected.getMessage());
    }
    return new Result(point, moment, standing, away, wrong);
  }

  private List<String> wrong(Scene scene, Importer importer) {
    Scene now = scene.on(keycloak);
    Stored stored = new Stored(keycloak, now);
    List<String> wrong = new ArrayList<>(stored.wrong());
    wrong.addAll(stored.unfinished(importer.id()));
    wrong.addAll(new Doors(keycloak, now).wrong(importer.handOut()));
    return wrong;
  }

  // They would end by themselves within a minute; forty of those add up.
  private void letLeasesOfTheDeadEnd() {
    keycloak.execute("update roster_import_row set lease_until = 0 where lease_until is not null");
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
