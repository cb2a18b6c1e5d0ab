package app.roster.keycloak.signup;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.Call;
import app.roster.keycloak.story.Practice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A practice with a Pro of each role, and people who could become its clients. */
final class InviterGround {

  private final Practice practice;
  private final Map<String, String> tokens = new HashMap<>();

  InviterGround(Practice practice) {
    this.practice = practice;
    practice.settings(Map.of("roster.resend-pause-seconds", 0)).ok();
    tokens.put("OWNER", practice.token(Practice.PRO));
    for (String role : List.of("ADMINISTRATOR", "PRACTITIONER")) {
      String email = unique(role);
      practice.becomes("pros", practice.account(email, "Pam", "Pro") + "?role=" + role);
      tokens.put(role, practice.token(email));
    }
  }

  static String unique(String name) {
    return name.toLowerCase() + "." + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
  }

  /** The choice of the organization, whose own page is open. */
  void chosen(String inviters) {
    practice
        .organization()
        .change(
            Map.of(
                "attributes",
                Map.of(
                    "roster.requests",
                    List.of("true"),
                    "roster.client-inviters",
                    List.of(inviters))));
  }

  Call as(String role, String path) {
    return practice
        .realm()
        .call("/roster/organizations/" + practice.organization().id() + path)
        .bearer(tokens.get(role));
  }

  /** What the caller learns from the list of the own organizations. */
  boolean mayInvite(String role) {
    return practice
        .realm()
        .call("/roster/organizations")
        .bearer(tokens.get(role))
        .get()
        .ok()
        .json()
        .at("/items/0/mayInviteClients")
        .asBoolean();
  }

  /** The id of an invitation that waits. */
  String invited() {
    return practice.invite(unique("invited")).ok().text("id");
  }

  /** Somebody who waits for an answer. */
  Stranger asked() {
    String email = unique("asking");
    practice.account(email, "Ken", "Known");
    Stranger stranger = new Stranger(practice, email);
    Stranger.ask(stranger.signingIn());
    return stranger;
  }

  Answer upload(String role) {
    String line =
        "{\"row\":2,\"email\":\"%s\",\"password\":\"temporary secret\",\"firstName\":\"Row\","
            + "\"lastName\":\"Imported\",\"birthdate\":\"1981-11-20\",\"gender\":\"female\"}";
    return as(role, "/imports")
        .text("application/x-ndjson", line.formatted(unique("imported")))
        .post();
  }
}
