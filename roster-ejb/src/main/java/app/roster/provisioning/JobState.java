package app.roster.provisioning;

import app.roster.provisioning.ImportProgress.Counts;
import app.roster.provisioning.ImportProgress.Mails;
import app.roster.provisioning.ImportProgress.Status;
import jakarta.json.JsonObject;

/**
 * What Keycloak says about one job.
 *
 * @param started whether it ever ran
 * @param waitingForKey whether it runs but waits until somebody presents its key again
 * @param handedOut whether the passwords it made have been told
 * @param temporaryPasswordDays for how many days temporary passwords can be used
 */
record JobState(
    Status status,
    int done,
    Counts counts,
    Mails mails,
    boolean started,
    boolean waitingForKey,
    boolean handedOut,
    int temporaryPasswordDays) {

  static JobState of(JsonObject job) {
    return new JobState(
        Status.valueOf(job.getString("status")),
        job.getInt("done", 0),
        counts(job.getJsonObject("counts")),
        mails(member(job, "mails")),
        job.containsKey("startedAt"),
        job.getBoolean("waitingForKey", false),
        job.containsKey("passwordsHandedOutAt"),
        job.getInt("temporaryPasswordDays", ImportProgress.USUAL_PASSWORD_DAYS));
  }

  // A sign-in service of the version before knows nothing of mails.
  private static JsonObject member(JsonObject job, String name) {
    return job.containsKey(name) ? job.getJsonObject(name) : JsonObject.EMPTY_JSON_OBJECT;
  }

  private static Counts counts(JsonObject counts) {
    return new Counts(
        counts.getInt("new", 0),
        counts.getInt("consent", 0),
        counts.getInt("member", 0),
        counts.getInt("error", 0),
        counts.getInt("created", 0),
        counts.getInt("invited", 0),
        counts.getInt("skipped", 0),
        counts.getInt("failed", 0),
        counts.getInt("generated", 0));
  }

  private static Mails mails(JsonObject mails) {
    return new Mails(
        mails.getBoolean("wanted", false),
        mails.getInt("waiting", 0),
        mails.getInt("sent", 0),
        mails.getInt("failed", 0),
        mails.getInt("dropped", 0),
        mails.getInt("perDay", 0),
        mails.getInt("days", 0),
        mails.getString("obstacle", ""));
  }
}
