package app.roster.web.account;

import app.roster.kernel.Settings;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * An action Keycloak runs for the signed-in person, such as a new password. It is asked for like a
 * sign-in; the code that comes back is for nobody: the person is signed in already, so its
 * challenge is a random one that no verifier fits.
 */
final class AccountAction {

  private final Settings settings;
  private final String action;

  AccountAction(Settings settings, String action) {
    this.settings = settings;
    this.action = action;
  }

  String address() {
    return settings.realm()
        + "/protocol/openid-connect/auth?response_type=code&scope=openid&client_id="
        + encode(settings.appClientId())
        + "&code_challenge_method=S256&code_challenge="
        + randomChallenge()
        + "&redirect_uri="
        + encode(settings.application() + "welcome?to=account")
        + "&kc_action="
        + encode(action);
  }

  private static String randomChallenge() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
