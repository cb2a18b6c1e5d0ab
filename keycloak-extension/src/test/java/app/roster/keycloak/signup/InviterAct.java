package app.roster.keycloak.signup;

import app.roster.keycloak.ground.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BiFunction;

/** What brings a client in, each time with somebody new. */
enum InviterAct {
  INVITE(
      (ground, role) ->
          ground
              .as(role, "/invitations")
              .json(Map.of("email", InviterGround.unique("new")))
              .post()),
  RESEND((ground, role) -> ground.as(role, "/invitations/" + ground.invited() + "/resend").post()),
  CHANGE_EXPIRY(
      (ground, role) ->
          ground
              .as(role, "/invitations/" + ground.invited())
              .json(Map.of("expiresAt", Instant.now().plus(Duration.ofDays(30)).toString()))
              .patch()),
  COPY_LINK((ground, role) -> ground.as(role, "/invitations/" + ground.invited() + "/link").post()),
  ACCEPT(
      (ground, role) ->
          ground.as(role, "/requests/" + ground.asked().requestId() + "/accept").post()),
  REJECT(
      (ground, role) ->
          ground.as(role, "/requests/" + ground.asked().requestId() + "/reject").post()),
  UPLOAD((ground, role) -> ground.upload(role)),
  CONFIRM(
      (ground, role) -> {
        Answer checked = ground.upload("OWNER").ok();
        return ground
            .as(role, "/imports/" + checked.text("id") + "/confirm")
            .header("Roster-Import-Key", checked.header("Roster-Import-Key").orElseThrow())
            .json(Map.of("validRowsOnly", true))
            .post();
      });

  private final BiFunction<InviterGround, String, Answer> doing;

  InviterAct(BiFunction<InviterGround, String, Answer> doing) {
    this.doing = doing;
  }

  /** The answer in short: empty if it was done, else the status and the code. */
  String by(InviterGround ground, String role) {
    return inShort(doing.apply(ground, role));
  }

  static String inShort(Answer answer) {
    return answer.status() / 100 == 2 ? "" : answer.status() + " " + answer.text("code");
  }
}
