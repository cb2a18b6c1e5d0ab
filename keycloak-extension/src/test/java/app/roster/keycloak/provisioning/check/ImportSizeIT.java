package app.roster.keycloak.provisioning.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.OnKeycloak;
import app.roster.keycloak.provisioning.ImportGround;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@OnKeycloak
class ImportSizeIT {

  private final ImportGround ground;

  ImportSizeIT(KeycloakGround keycloak) {
    this.ground = ImportGround.in(keycloak);
  }

  @Test
  @Tag("B11")
  void an_upload_may_be_larger_than_what_keycloak_takes_by_itself() {
    String thirtyMegabytes = (" ".repeat(30_000) + "\n").repeat(1_000);

    Answer upload = ground.upload(thirtyMegabytes + ImportGround.line(2, "last@example.org"));

    assertThat(upload.status()).isEqualTo(201);
    assertThat(upload.json().get("total").asInt()).isEqualTo(1);
  }
}
