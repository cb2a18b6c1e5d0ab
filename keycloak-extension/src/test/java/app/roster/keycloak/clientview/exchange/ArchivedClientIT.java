package app.roster.keycloak.clientview.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.OnKeycloak;
import app.roster.keycloak.ground.SignIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@OnKeycloak
class ArchivedClientIT {

  private final ViewGround ground;
  private final SignIn pro;

  ArchivedClientIT(KeycloakGround keycloak) {
    this.ground = ViewGround.in(keycloak);
    this.pro = ground.pro().signIn();
  }

  private void client(String change) {
    ground
        .realm()
        .call(
            "/roster/organizations/%s/clients/%s/%s"
                .formatted(ground.organization().id(), ground.client().id(), change))
        .bearer(pro.accessToken())
        .post()
        .ok();
  }

  @Test
  @Tag("A32")
  void nobody_looks_as_an_archived_client_and_a_running_view_ends() {
    String running = ground.start(pro, ground.client()).post().ok().text("access_token");
    assertThat(ground.isActive(running)).isTrue();

    client("archive");
    assertThat(ground.isActive(running)).isFalse();
    Answer refused = ground.start(pro, ground.client()).post();
    assertThat(refused.status()).isEqualTo(403);

    client("restore");
    assertThat(ground.start(pro, ground.client()).post().status()).isEqualTo(200);
    assertThat(ground.isActive(running)).as("a view that ended stays ended").isFalse();
  }
}
