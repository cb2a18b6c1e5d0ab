package app.roster.keycloak.invitation.api;

import app.roster.keycloak.access.Caller;
import app.roster.keycloak.access.MemberKind;
import app.roster.keycloak.access.TeamRole;
import app.roster.keycloak.address.EmailAddress;
import app.roster.keycloak.invitation.key.InvitationLink;
import app.roster.keycloak.invitation.letter.InvitationMail;
import app.roster.keycloak.invitation.row.InvitationRequest;
import app.roster.keycloak.problem.Problem;
import app.roster.keycloak.secret.Secrets;
import app.roster.keycloak.settings.Settings;
import app.roster.keycloak.tag.Tags;
import app.roster.keycloak.wording.PersonName;
import app.roster.keycloak.wording.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.urls.UrlType;

/** Checks a wish to invite. It says nothing about accounts outside the caller's organization. */
final class InvitationIntake {

  static final int MESSAGE_LIMIT = 2000;

  private static final int LONGEST_REQUEST_KEY = 200;
  private static final String PLACEHOLDER = "nobody@example.org";

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
   * @throws Problem 422 for content, 403 for a role the caller may not give, 409 for an address of
   *     the own organization
   */
  InvitationRequest check(NewInvitation wish, String idempotencyKey) {
    EmailAddress address = address(wish);
    MemberKind kind = kind(wish.kind());
    InvitationRequest request =
        new InvitationRequest(
            caller.realm().getId(),
            organization.getId(),
            caller.user().getId(),
            address,
            kind,
            role(kind, wish.role()),
            message(wish.message()),
            new Texts(session).supported(wish.locale()),
            lifespan(wish.expiresInDays()),
            publicAddress(),
            requestKey(idempotencyKey),
            Tags.NONE);
    new OwnPeople(session, caller, organization).refuse(address);
    return request;
  }

  /**
   * What a mail of this wish would say. The address may be missing, as it is while somebody types.
   *
   * @throws Problem 422 for content
   */
  InvitationMail.Facts preview(NewInvitation wish, Instant now) {
    String address =
        wish.email() == null || wish.email().isBlank() ? PLACEHOLDER : address(wish).value();
    InvitationLink link = new InvitationLink(caller.realm(), publicAddress());
    return new InvitationMail.Facts(
        address,
        new Texts(session).supported(wish.locale()),
        PersonName.of(caller.user()),
        Optional.ofNullable(message(wish.message())),
        now.plus(lifespan(wish.expiresInDays())),
        link.withoutKey(),
        link.toStopNothing());
  }

  private static EmailAddress address(NewInvitation wish) {
    return EmailAddress.parse(wish.email())
        .orElseThrow(() -> Problem.unprocessable("email", "invalid_email"));
  }

  private String publicAddress() {
    return session.getContext().getUri(UrlType.FRONTEND).getBaseUri().toString();
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

  private TeamRole role(MemberKind kind, String name) {
    if (kind == MemberKind.CLIENT) {
      if (name != null) {
        throw Problem.unprocessable("role", "invalid_role");
      }
      caller.requireInviterOf(organization);
      return null;
    }
    TeamRole role =
        name == null
            ? TeamRole.PRACTITIONER
            : TeamRole.named(name).orElseThrow(() -> Problem.unprocessable("role", "invalid_role"));
    new TeamRight(session, caller, organization).require(role);
    return role;
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
