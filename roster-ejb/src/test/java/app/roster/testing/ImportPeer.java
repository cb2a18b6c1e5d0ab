package app.roster.testing;

import app.roster.kernel.OrganizationId;
import app.roster.testing.KeycloakPeer.Answer;
import app.roster.testing.KeycloakPeer.Request;
import java.util.List;

/** A Keycloak that made rows 2 and 3 of an import, with a password of its own for row 3. */
public final class ImportPeer implements AutoCloseable {

  private static final String ROW =
      "{\"row\":%d,\"email\":\"%s@example.org\",\"verdict\":\"NEW\",\"outcome\":\"%s\"}";

  private final KeycloakPeer keycloak = new KeycloakPeer();
  private final String all;
  private String status = "\"status\":\"DONE\",\"startedAt\":\"2026-01-01T00:00:00Z\"";
  private int generated = 1;

  public ImportPeer(OrganizationId organization) {
    all = "/roster/organizations/" + organization + "/imports";
    keycloak
        .on(
            "POST " + all,
            request -> Answer.json(201, "{\"id\":\"job-1\"}").with("Roster-Import-Key", "the-key"))
        .on("GET " + all + "/job-1", request -> job())
        .on("DELETE " + all + "/job-1", request -> Answer.empty(204))
        .on("GET " + all + "/job-1/rows", request -> rows());
    passwords(
        Answer.json(200, "{\"row\":3,\"email\":\"b@example.org\",\"password\":\"Made-67890\"}\n"));
  }

  /** How it answers to who asks for the passwords it made. */
  public void passwords(Answer answer) {
    keycloak.on("POST " + all + "/job-1/passwords", request -> answer);
  }

  /** What it says about the import, as members of its JSON. */
  public void status(String members) {
    status = members;
  }

  public void handedOut() {
    status += ",\"passwordsHandedOutAt\":\"2026-01-01T00:00:00Z\"";
  }

  public void madeNoPassword() {
    generated = 0;
  }

  public List<Request> uploads() {
    return keycloak.requests("POST " + all);
  }

  public List<Request> askedForPasswords() {
    return keycloak.requests("POST " + all + "/job-1/passwords");
  }

  @Override
  public void close() {
    keycloak.close();
  }

  private Answer job() {
    return Answer.json(
        200, "{%s,\"counts\":{\"created\":2,\"generated\":%d}}".formatted(status, generated));
  }

  private static Answer rows() {
    return Answer.json(
        200,
        "{\"items\":[%s,%s,%s],\"total\":3}"
            .formatted(
                ROW.formatted(2, "a", "CREATED"),
                ROW.formatted(3, "b", "CREATED"),
                ROW.formatted(4, "c", "FAILED")));
  }
}
