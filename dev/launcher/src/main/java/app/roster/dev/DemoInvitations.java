package app.roster.dev;

import app.roster.stack.Stack;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Sends the demo's invitations as its Pros would, so that their mails lie on the mail page. */
final class DemoInvitations {

  private final KeycloakHttp http;
  private final KeycloakAdmin admin;
  private final Clock clock;

  DemoInvitations(Stack stack, Clock clock) {
    this.http = new KeycloakHttp(stack.keycloak().base());
    this.admin = new KeycloakAdmin(http, clock);
    this.clock = clock;
  }

  void send() {
    Map<String, String> organizations = admin.organizations();
    // No client of the realm takes passwords; this one is gone again after a moment.
    try (PasswordClient client = PasswordClient.create(http, admin)) {
      Map<String, String> tokens = new HashMap<>();
      for (DemoInvitation invitation : DemoInvitation.all()) {
        String token =
            tokens.computeIfAbsent(
                invitation.pro(), pro -> client.signIn(pro, DemoPerson.PASSWORD));
        send(invitation, organizations.get(invitation.organization()), token);
      }
    }
  }

  private void send(DemoInvitation invitation, String organization, String token) {
    String path =
        "/realms/" + DemoStack.REALM + "/roster/organizations/" + organization + "/invitations";
    Map<String, Object> wish =
        Map.of(
            "email", invitation.email(),
            "locale", invitation.locale(),
            "message", invitation.message());
    JsonNode made = http.post(path, token, wish);
    invitation
        .endsAfter()
        .ifPresent(after -> endAfter(after, path + "/" + made.path("id").asText(), token));
  }

  private void endAfter(Duration after, String path, String token) {
    http.patch(path, token, Map.of("expiresAt", clock.instant().plus(after).toString()));
  }
}
