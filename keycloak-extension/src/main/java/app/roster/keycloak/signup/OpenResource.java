package app.roster.keycloak.signup;

import app.roster.keycloak.invitation.InvitationEntity;
import app.roster.keycloak.invitation.InvitationKeys;
import app.roster.keycloak.invitation.InvitationStatus;
import app.roster.keycloak.invitation.Invitations;
import app.roster.keycloak.invitation.ShownKey;
import app.roster.keycloak.problem.Problem;
import app.roster.keycloak.settings.Settings;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;

/** What the link in the mail leads to, and where the way ends: {@code /invitations/…}. */
public final class OpenResource {

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final KeycloakSession session;
  private final Clock clock;

  public OpenResource(KeycloakSession session, Clock clock) {
    this.session = session;
    this.clock = clock;
  }

  /** Leads into sign-up or sign-in. Decides nothing: mail scanners open links too. */
  @GET
  @Path("open")
  public Response open(@QueryParam("key") String key) {
    URI app = app();
    return Optional.ofNullable(key)
        .filter(text -> KEY.matcher(text).matches())
        .flatMap(new InvitationKeys(session, clock)::find)
        .map(shown -> opened(shown, app))
        .orElseGet(this::unusable);
  }

  /** The end of the way: on to the app, which signs the person in with its own request. */
  @GET
  @Path("landed")
  public Response landed() {
    return to(SignUpAddress.dashboard(app()));
  }

  private Response opened(ShownKey shown, URI app) {
    InvitationEntity invitation = shown.invitation();
    InvitationStatus status = invitation.statusAt(clock.instant());
    return switch (status) {
      case PENDING -> {
        new Invitations(session, clock).opened(invitation);
        yield to(signUp(shown, app));
      }
      case CANCELLED -> to(signUp(shown, app));
      case ACCEPTED -> to(SignUpAddress.dashboard(app));
      case DECLINED, EXPIRED -> unusable();
    };
  }

  private URI signUp(ShownKey shown, URI app) {
    String handle = new Handle(session).issue(shown);
    return new SignUpAddress(session).of(shown.invitation(), handle, app);
  }

  private URI app() {
    Settings settings = Settings.of(session.getContext().getRealm());
    if (!settings.enabled()) {
      throw Problem.notFound();
    }
    return settings.appUrl().orElseThrow(Problem::notFound);
  }

  /** One page for unknown, expired and decided: nobody learns which. */
  private Response unusable() {
    return session
        .getProvider(LoginFormsProvider.class)
        .setResponseHeader("Referrer-Policy", "no-referrer")
        .setResponseHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .setError("rosterInvitationUnusable")
        .createErrorPage(Response.Status.GONE);
  }

  private static Response to(URI address) {
    return Response.seeOther(address)
        .header("Referrer-Policy", "no-referrer")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
