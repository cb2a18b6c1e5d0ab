package app.roster.keycloak.signup.open;

import app.roster.keycloak.invitation.Invitations;
import app.roster.keycloak.invitation.key.InvitationKeys;
import app.roster.keycloak.invitation.key.ShownKey;
import app.roster.keycloak.invitation.row.InvitationEntity;
import app.roster.keycloak.invitation.row.InvitationStatus;
import app.roster.keycloak.signup.Answers;
import app.roster.keycloak.signup.Handle;
import app.roster.keycloak.signup.SignUpAddress;
import app.roster.keycloak.signup.mailbox.UnprovenAccounts;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** What the link in the mail leads to, and where the way ends: {@code /invitations/…}. */
public final class OpenResource {

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final KeycloakSession session;
  private final Clock clock;

  public OpenResource(KeycloakSession session, Clock clock) {
    this.session = session;
    this.clock = clock;
  }

  /** For those who only look: it changes nothing and says nothing, whatever the key. */
  @HEAD
  @Path("open")
  public Response look() {
    Doorway.app(session);
    return Answers.nothing();
  }

  /**
   * Leads into sign-up or sign-in. Decides nothing: mail scanners open links too. What a browser
   * fetches ahead of a click is not even noted as opened.
   */
  @GET
  @Path("open")
  public Response open(
      @QueryParam("key") String key,
      @HeaderParam("Sec-Purpose") String purpose,
      @HeaderParam("Purpose") String olderPurpose) {
    URI app = Doorway.app(session);
    if (purpose != null || olderPurpose != null) {
      return Answers.nothing();
    }
    return Optional.ofNullable(key)
        .filter(text -> KEY.matcher(text).matches())
        .flatMap(new InvitationKeys(session, clock)::find)
        .map(shown -> opened(shown, app))
        .orElseGet(new EndedPage(session)::unknown);
  }

  /** The end of the way: on to the app, which signs the person in with its own request. */
  @GET
  @Path("landed")
  public Response landed() {
    return Answers.to(SignUpAddress.dashboard(Doorway.app(session)));
  }

  private Response opened(ShownKey shown, URI app) {
    InvitationEntity invitation = shown.invitation();
    InvitationStatus status = invitation.statusAt(clock.instant());
    return switch (status) {
      case PENDING -> {
        new Invitations(session, clock).opened(invitation);
        Optional<UserModel> known = known(invitation);
        known
            .filter(user -> !user.isEmailVerified())
            // From here on whoever proves this mailbox, by whatever way, gets the account.
            .ifPresent(new UnprovenAccounts(session, clock)::note);
        yield Answers.to(signUp(shown, known, app));
      }
      case CANCELLED -> Answers.to(signUp(shown, known(invitation), app));
      case ACCEPTED -> Answers.to(SignUpAddress.dashboard(app));
      case DECLINED -> new EndedPage(session).declined(invitation);
      case EXPIRED -> new EndedPage(session).expired(invitation);
    };
  }

  private Optional<UserModel> known(InvitationEntity invitation) {
    RealmModel realm = session.getContext().getRealm();
    return Optional.ofNullable(session.users().getUserByEmail(realm, invitation.email()));
  }

  private URI signUp(ShownKey shown, Optional<UserModel> known, URI app) {
    String handle = new Handle(session).issue(shown);
    return new SignUpAddress(session).of(shown.invitation(), known, handle, app);
  }
}
