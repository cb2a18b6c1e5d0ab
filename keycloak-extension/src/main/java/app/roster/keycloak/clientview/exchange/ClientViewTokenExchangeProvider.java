package app.roster.keycloak.clientview.exchange;

import app.roster.keycloak.clientview.ClientViewEntity;
import app.roster.keycloak.clientview.ClientViewSettings;
import app.roster.keycloak.clientview.RunningViews;
import app.roster.keycloak.clientview.ViewEvents;
import app.roster.keycloak.clientview.ViewRequest;
import app.roster.keycloak.clientview.right.Standings;
import app.roster.keycloak.clientview.right.Verdict;
import app.roster.keycloak.clientview.token.ViewTokens;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.keycloak.OAuth2Constants;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.ClientModel;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.protocol.oidc.TokenExchangeContext;
import org.keycloak.protocol.oidc.TokenExchangeProvider;
import org.keycloak.representations.AccessTokenResponse;
import org.keycloak.services.CorsErrorResponseException;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/**
 * Starts and renews client views. Also takes, in order to refuse it, every other exchange that a
 * client-view token takes part in: such a token must never become another one.
 */
final class ClientViewTokenExchangeProvider implements TokenExchangeProvider {

  private final Clock clock;

  ClientViewTokenExchangeProvider(Clock clock) {
    this.clock = clock;
  }

  @Override
  public boolean supports(TokenExchangeContext context) {
    return ExchangeForm.USER_ID_TYPE.equals(context.getParams().getSubjectTokenType())
        || ViewTokens.isViewToken(context.getParams().getSubjectToken())
        || ViewTokens.isViewToken(context.getParams().getActorToken());
  }

  // No @Override: the method left the interface in 26.7 and is asked for by older servers.
  public int getVersion() {
    return 2;
  }

  @Override
  public Response exchange(TokenExchangeContext context) {
    EventBuilder event = context.getEvent();
    try {
      Response response = view(context);
      event.success();
      return response;
    } catch (Refusal refusal) {
      event.detail(Details.REASON, refusal.cause()).error(refusal.eventError());
      throw new CorsErrorResponseException(
          context.getCors(),
          refusal.error(),
          refusal.getMessage(),
          Response.Status.fromStatusCode(refusal.status()));
    }
  }

  private Response view(TokenExchangeContext context) {
    ClientModel client = context.getClient();
    if (!ExchangeForm.USER_ID_TYPE.equals(context.getParams().getSubjectTokenType())) {
      throw Refusal.denied("laundering");
    }
    if (client.isPublicClient() || !ClientViewSettings.enabledFor(client)) {
      throw Refusal.clientNotEnabled();
    }
    ExchangeForm form = ExchangeForm.read(context.getFormParams());
    AuthResult actor = new ActorTokens(context).verify(form.actorToken());
    name(context.getEvent(), actor, form);
    OrganizationModel organization = judged(context, actor, form);
    ClientViewSettings settings = ClientViewSettings.of(client, organization);
    if (settings.reasonRequired() && form.reason().isEmpty() && form.renewedSessionId().isEmpty()) {
      throw Refusal.invalidRequest("reason required");
    }
    RunningViews views = new RunningViews(context.getSession(), context.getRealm(), clock);
    ViewRequest request = request(context, actor, form);
    ClientViewEntity view =
        form.renewedSessionId()
            .map(sessionId -> views.renew(request, sessionId))
            .orElseGet(() -> views.open(request, settings.cap()))
            .orElseThrow(() -> Refusal.denied("view has ended"));
    return answer(context, views, view);
  }

  private static void name(EventBuilder event, AuthResult actor, ExchangeForm form) {
    event.detail(ViewEvents.ACTOR, actor.user().getId());
    ViewRequest.id(form.organizationId())
        .ifPresent(id -> event.detail(ViewEvents.ORGANIZATION, id));
    ViewRequest.id(form.subjectId()).ifPresent(event::user);
  }

  private static OrganizationModel judged(
      TokenExchangeContext context, AuthResult actor, ExchangeForm form) {
    String organizationId = ViewRequest.id(form.organizationId()).orElse("");
    String subjectId = ViewRequest.id(form.subjectId()).orElse("");
    Verdict verdict =
        new Standings(context.getSession(), context.getRealm())
            .judge(actor.user().getId(), subjectId, organizationId);
    if (verdict != Verdict.ALLOWED) {
      throw Refusal.denied(verdict);
    }
    return context.getSession().getProvider(OrganizationProvider.class).getById(organizationId);
  }

  private static ViewRequest request(
      TokenExchangeContext context, AuthResult actor, ExchangeForm form) {
    return new ViewRequest(
        context.getRealm().getId(),
        form.organizationId(),
        actor.user().getId(),
        actor.session().getId(),
        form.subjectId(),
        form.reason());
  }

  private static Response answer(
      TokenExchangeContext context, RunningViews views, ClientViewEntity view) {
    UserModel subject =
        Optional.ofNullable(
                context.getSession().users().getUserById(context.getRealm(), view.subjectId()))
            .orElseThrow(() -> Refusal.denied(Verdict.TARGET_UNKNOWN));
    UserSessionModel userSession = views.sessionOf(view, subject, context.getClient());
    context.getEvent().session(userSession);
    AccessTokenResponse token = new ViewTokenIssuer(context).issue(userSession);
    token.setOtherClaims(OAuth2Constants.ISSUED_TOKEN_TYPE, OAuth2Constants.ACCESS_TOKEN_TYPE);
    token.setOtherClaims(ExchangeForm.RENEWED_SESSION, view.sessionId());
    token.setOtherClaims(ViewEvents.EXPIRES, view.expiresAt().toString());
    view.reason().ifPresent(reason -> token.setOtherClaims("client_view_reason", reason));
    return context.getCors().add(Response.ok(token, MediaType.APPLICATION_JSON_TYPE));
  }

  @Override
  public void close() {
    // keeps nothing
  }
}
