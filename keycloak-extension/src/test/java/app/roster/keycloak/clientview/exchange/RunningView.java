package app.roster.keycloak.clientview.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.SignIn;
import app.roster.keycloak.ground.TestRealm;
import com.fasterxml.jackson.databind.JsonNode;

/** A view that runs, of people who are in no other test. */
public record RunningView(ViewGround ground, SignIn pro, String token, String sessionId) {

  public static RunningView in(TestRealm realm) {
    ViewGround ground = ViewGround.in(realm);
    SignIn pro = ground.pro().signIn();
    Answer started = ground.start(pro, ground.client()).post().ok();
    RunningView view =
        new RunningView(ground, pro, started.text("access_token"), started.text("client_view_sid"));
    // Without the library of assertions, which benchmarks do not have.
    if (!view.isActive()) {
      throw new IllegalStateException("a view that has just begun does not run");
    }
    return view;
  }

  public boolean isActive() {
    return ground.isActive(token);
  }

  /** The session is gone without anybody asking, and the event says why. */
  public void endedAtOnce(String cause) {
    assertThat(ground.realm().admin("/users/" + ground.client().id() + "/sessions").get().body())
        .doesNotContain(sessionId);
    endedBecauseOf(cause);
    assertThat(isActive()).isFalse();
  }

  public void endedBecauseOf(String cause) {
    JsonNode end =
        ViewLog.of(ground.realm(), "LOGOUT")
            .about(ground.client())
            .filter(event -> "end".equals(event.at("/details/client_view").asText()))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no end event"));
    assertThat(end.at("/details/reason").asText()).isEqualTo(cause);
    assertThat(end.at("/details/impersonator_id").asText()).isEqualTo(ground.pro().id());
    assertThat(end.at("/details/organization_id").asText()).isEqualTo(ground.organization().id());
  }

  public void cannotBeRenewed() {
    Refusals.denied(ground.start(pro, ground.client()).field("client_view_sid", sessionId).post());
  }
}
