package app.roster.keycloak.clientview.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;

/** How a start of a view is refused. */
public final class Refusals {

  private Refusals() {}

  /** The one answer to whoever may not, which tells no reason. */
  public static void denied(Answer answer) {
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.text("error")).isEqualTo("access_denied");
    assertThat(answer.text("error_description")).isEqualTo("Client view not allowed");
  }

  public static void refused(Answer answer, int status, String error) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.text("error")).isEqualTo(error);
  }
}
