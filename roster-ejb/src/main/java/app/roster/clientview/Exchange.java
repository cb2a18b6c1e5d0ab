package app.roster.clientview;

import app.roster.identity.AccessToken;
import app.roster.identity.Realm;
import app.roster.identity.RealmCall;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.Settings;
import app.roster.kernel.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The calls to Keycloak behind a client view: RFC 8693 exchange, introspection, end. */
@ApplicationScoped
class Exchange {

  private static final String GRANT = "urn:ietf:params:oauth:grant-type:token-exchange";
  private static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";
  private static final String USER_ID = "urn:roster:params:oauth:token-type:user-id";

  /** Every page of a view waits for these calls; one that is late counts as refused. */
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  /** A token that is about to expire must not expire on its way. */
  private static final Duration MARGIN = Duration.ofSeconds(5);

  @Inject private Realm realm;
  @Inject private Settings settings;
  @Inject private Clock clock;

  Grant start(
      AccessToken pro, UserId client, OrganizationId organization, Optional<ViewReason> reason) {
    Map<String, String> form = form(pro, client, organization);
    reason.ifPresent(given -> form.put("reason", given.text()));
    return exchange(form);
  }

  /** Continues a running view; Keycloak refuses if it has ended, so this never revives one. */
  Grant renew(AccessToken pro, ClientView view) {
    Map<String, String> form = form(pro, view.client(), view.organization());
    form.put("client_view_sid", view.session());
    return exchange(form);
  }

  /** What Keycloak says of the view's token now; the policy runs again each time. */
  JsonObject introspect(ClientView view) {
    return realm
        .send(
            RealmCall.post("/protocol/openid-connect/token/introspect")
                .as(settings.clientViewClient())
                .form(Map.of("token", view.token().value()))
                .within(PATIENCE))
        .json();
  }

  void end(AccessToken pro, String session) {
    realm.send(RealmCall.delete("/client-view/sessions/{}", session).as(pro).within(PATIENCE));
  }

  private static Map<String, String> form(
      AccessToken pro, UserId client, OrganizationId organization) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", GRANT);
    form.put("subject_token", client.value());
    form.put("subject_token_type", USER_ID);
    form.put("actor_token", pro.value());
    form.put("actor_token_type", ACCESS_TOKEN);
    form.put("organization_id", organization.value());
    return form;
  }

  private Grant exchange(Map<String, String> form) {
    JsonObject answer =
        realm
            .send(
                RealmCall.post("/protocol/openid-connect/token")
                    .as(settings.clientViewClient())
                    .form(form)
                    .within(PATIENCE))
            .json();
    Duration lifespan = Duration.ofSeconds(answer.getJsonNumber("expires_in").longValue());
    return new Grant(
        answer.getString("client_view_sid"),
        new AccessToken(answer.getString("access_token")),
        clock.instant().plus(lifespan).minus(MARGIN),
        Instant.parse(answer.getString("client_view_expires_at")),
        Optional.ofNullable(answer.getString("client_view_reason", null)));
  }

  /**
   * What an exchange answered.
   *
   * @param tokenUntil when the token must be renewed
   * @param until when the view ends; renewal never moves it
   * @param reason as the client will read it, also of a view that ran already
   */
  record Grant(
      String session,
      AccessToken token,
      Instant tokenUntil,
      Instant until,
      Optional<String> reason) {}
}
