package app.roster.keycloak.invitation;

import app.roster.keycloak.access.Caller;
import app.roster.keycloak.access.MemberKind;
import app.roster.keycloak.problem.Problem;
import app.roster.keycloak.settings.Settings;
import java.time.Duration;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.urls.UrlType;

/** Checks a wish to invite. It says nothing about accounts outside the caller's organization. */
final class InvitationIntake {

  static final int MESSAGE_LIMIT = 2000;

  private static final int LONGEST_REQUEST_KEY = 200;

  private final KeycloakSession session;
  private final Caller caller;
  private final OrganizationModel organization;

  InvitationIntake(KeycloakSession session, Caller caller, OrganizationModel organization) {
    this.session = session;
    this.caller = caller;
    this.organization = organization;
  }

  /**
   * The request, if it may be made.
   *
   * @throws Problem 422 for content, 409 for an address of the own organization
   */
  InvitationRequest check(NewInvitation wish, String idempotencyKey) {
    EmailAddress address =
        EmailAddress.parse(wish.email())
            .orElseThrow(() -> Problem.unprocessable("email", "invalid_email"));
    InvitationRequest request =
        new InvitationRequest(
            caller.realm().getId(),
            organization.getId(),
            caller.user().getId(),
            address,
            kind(wish.kind()),
            message(wish.message()),
            new Texts(session).supported(wish.locale()),
            lifespan(wish.expiresInDays()),
            session.getContext().getUri(UrlType.FRONTEND).getBaseUri().toString(),
            requestKey(idempotencyKey));
    refuseOwnPeople(address);
    return request;
  }

  private void refuseOwnPeople(EmailAddress address) {
    UserModel known = session.users().getUserByEmail(caller.realm(), address.value());
    if (known == null) {
      return;
    }
    if (known.getId().equals(caller.user().getId())) {
      throw Problem.conflict("own_address");
    }
    if (!session.getProvider(OrganizationProvider.class).isMember(organization, known)) {
      return;
    }
    if (MemberKind.PRO.includes(session, organization, known)) {
      throw Problem.conflict("team_member");
    }
    if (MemberKind.CLIENT.includes(session, organization, known)) {
      throw Problem.conflict("already_member");
    }
  }

  private static MemberKind kind(String kind) {
    if (kind == null || kind.equals(MemberKind.CLIENT.name())) {
      return MemberKind.CLIENT;
    }
    if (kind.equals(MemberKind.PRO.name())) {
      return MemberKind.PRO;
    }
    throw Problem.unprocessable("kind", "invalid_kind");
  }

  private static String message(String message) {
    if (message == null || message.isBlank()) {
      return null;
    }
    String text = message.strip().replace("\r\n", "\n").replace("\u0000", "");
    if (text.codePointCount(0, text.length()) > MESSAGE_LIMIT) {
      throw Problem.unprocessable("message", "message_too_long");
    }
    return text;
  }

  private Duration lifespan(Integer days) {
    Settings settings = Settings.of(caller.realm());
    if (days == null) {
      return settings.invitationLifespan();
    }
    if (days < 1 || days > settings.longestInvitationDays()) {
      throw Problem.unprocessable("expiresInDays", "invalid_expiry");
    }
    return Duration.ofDays(days);
  }

  private String requestKey(String idempotencyKey) {
    if (idempotencyKey != null && idempotencyKey.length() > LONGEST_REQUEST_KEY) {
      throw Problem.unprocessable("Idempotency-Key", "idempotency_key_too_long");
    }
    return Optional.ofNullable(idempotencyKey)
        .map(String::strip)
        .filter(key -> !key.isEmpty())
        .map(key -> Secrets.hash(organization.getId() + "\n" + caller.user().getId() + "\n" + key))
        .orElse(null);
  }
}
