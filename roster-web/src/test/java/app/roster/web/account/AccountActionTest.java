package app.roster.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.kernel.Settings;
import org.junit.jupiter.api.Test;

class AccountActionTest {

  private final AccountAction action = new AccountAction(new Settings(), "UPDATE_PASSWORD");

  @Test
  void the_address_asks_keycloak_for_the_action_and_comes_back_to_the_account() {
    assertThat(action.address())
        .startsWith("http://localhost:8181/realms/roster/protocol/openid-connect/auth?")
        .contains("client_id=roster-app")
        .contains("kc_action=UPDATE_PASSWORD")
        .contains("redirect_uri=http%3A%2F%2Flocalhost%3A8180%2Froster%2Fwelcome%3Fto%3Daccount");
  }

  @Test
  void nobody_can_redeem_the_code_because_every_challenge_is_another() {
    assertThat(challenge()).hasSize(43).isNotEqualTo(challenge());
  }

  private String challenge() {
    return action.address().replaceFirst(".*code_challenge=([^&]+).*", "$1");
  }
}
