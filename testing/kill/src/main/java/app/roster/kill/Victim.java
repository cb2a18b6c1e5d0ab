package app.roster.kill;

import app.roster.keycloak.ground.KeycloakGround;

/** The server that dies, as by {@code kill -9}, and is started again. */
enum Victim {
  KEYCLOAK {
    @Override
    void die(KeycloakGround ground) {
      ground.kill();
    }

    @Override
    void comeBack(KeycloakGround ground) {
      ground.restart();
    }
  },
  /** Keycloak goes on running meanwhile. */
  POSTGRESQL {
    @Override
    void die(KeycloakGround ground) {
      ground.killDatabase();
    }

    @Override
    void comeBack(KeycloakGround ground) {
      ground.restartDatabase();
    }
  };

  abstract void die(KeycloakGround ground);

  abstract void comeBack(KeycloakGround ground);
}
