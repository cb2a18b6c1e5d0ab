package app.roster.keycloak.provisioning.letter;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.provisioning.ImportGround;
import app.roster.keycloak.story.Practice;
import app.roster.stack.Mail;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A practice whose Pro imports people and may wish that they are mailed. */
record WelcomeGround(Practice practice) {

  /** Checks rows for people with these addresses. */
  Answer upload(String... addresses) {
    String rows =
        IntStream.range(0, addresses.length)
            .mapToObj(i -> ImportGround.line(i + 2, addresses[i]))
            .collect(Collectors.joining("\n"));
    return practice.inOrganization("/imports").text("application/x-ndjson", rows).post().ok();
  }

  Answer confirm(Answer upload, Map<String, Object> wish) {
    return practice
        .inOrganization("/imports/" + upload.text("id") + "/confirm")
        .header("Roster-Import-Key", upload.header("Roster-Import-Key").orElseThrow())
        .json(wish)
        .post();
  }

  /**
   * Imports people who are to be mailed.
   *
   * @return id of the import, which has ended
   */
  String imported(Map<String, Object> more, String... addresses) {
    Map<String, Object> wish = new HashMap<>(more);
    wish.put("signInMails", true);
    Answer upload = upload(addresses);
    confirm(upload, wish).ok();
    awaitDone(upload.text("id"));
    return upload.text("id");
  }

  String imported(String... addresses) {
    return imported(Map.of(), addresses);
  }

  JsonNode read(String id) {
    return practice.inOrganization("/imports/" + id).get().ok().json();
  }

  JsonNode awaitDone(String id) {
    return await(id, now -> "DONE".equals(now.get("status").asText()));
  }

  /** Waits until so many mails of the import have ended that way. */
  JsonNode awaitMails(String id, String member, int count) {
    return await(id, now -> now.at("/mails/" + member).asInt() == count).get("mails");
  }

  private JsonNode await(String id, Predicate<JsonNode> wanted) {
    Instant limit = Instant.now().plus(Duration.ofSeconds(90));
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

  /** All mails of this realm to this address. */
  List<Mail> mailsTo(String address) {
    return practice.mails().catcher().mails().stream()
        .filter(mail -> mail.isTo(address))
        .filter(mail -> mail.text().contains("/realms/" + practice.realm().name() + "/"))
        .toList();
  }

  long inOutbox() {
    return practice
        .ground()
        .count(
            "SELECT count(*) FROM roster_mail_outbox o JOIN realm r ON r.id = o.realm_id"
                + " WHERE r.name = '"
                + practice.realm().name()
                + "'");
  }
}
