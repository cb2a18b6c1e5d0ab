package app.roster.keycloak.invitation;

import app.roster.keycloak.address.EmailAddress;
import app.roster.keycloak.invitation.row.History;
import app.roster.keycloak.invitation.row.InvitationEntity;
import app.roster.keycloak.invitation.row.InvitationRequest;
import app.roster.keycloak.problem.Problem;
import app.roster.keycloak.settings.Setting;
import app.roster.keycloak.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many mails may be asked for. Counted in the database, so all nodes count alike, and exact for
 * callers who have passed the {@link Turnstiles}.
 */
final class Limits {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  /** More than ever ask in the same few milliseconds: each holds a connection to the database. */
  private static final int AT_ONCE = 100;

  private final History history;
  private final Settings settings;
  private final Instant now;

  Limits(History history, Settings settings, Instant now) {
    this.history = history;
    this.settings = settings;
    this.now = now;
  }

  /**
   * Which limits of many callers are so near that those who ask at the same moment could pass one
   * together. The others need nobody to wait for anybody.
   *
   * @param pro that of the Pro
   * @param organization that of the organization
   */
  record Near(boolean pro, boolean organization) {}

  Near near(InvitationRequest request) {
    int ofPro = settings.number(Setting.INVITATIONS_PER_PRO) - AT_ONCE;
    int ofOrganization = settings.number(Setting.MAILS_PER_ORGANIZATION) - AT_ONCE;
    return new Near(
        ofPro <= 0 || history.wishedBy(request.inviterId(), ofPro, now.minus(MINUTE)).isPresent(),
        ofOrganization <= 0
            || history
                .askedIn(request.organizationId(), ofOrganization, now.minus(DAY))
                .isPresent());
  }

  /**
   * Lets one more invitation pass, or refuses.
   *
   * @param turn what lining up has found; what was far away before cannot be reached now
   * @throws Problem 429 with the time after which all limits would let it pass
   */
  void checkNew(InvitationRequest request, Turn turn) {
    refuse(
        Stream.of(
            turn.near().pro() ? ofPro(request.inviterId()) : Optional.empty(),
            turn.known() ? ofAddress(request.address()) : Optional.empty(),
            turn.near().organization()
                ? ofOrganization(request.organizationId())
                : Optional.empty()));
  }

  /**
   * Lets the invitation be sent once more, or refuses; the first mail is no resend, but the pause
   * after it is kept.
   *
   * @throws Problem 429 with the time after which all limits would let it pass
   */
  void checkResend(InvitationEntity invitation, String actorId) {
    refuse(
        Stream.of(
            pause(invitation.id()),
            resends(invitation.id()),
            ofPro(actorId),
            ofAddress(new EmailAddress(invitation.email())),
            ofOrganization(invitation.organizationId())));
  }

  /**
   * Lets a Pro be shown one more link, or refuses.
   *
   * @throws Problem 429 with the time after which it would pass
   */
  void checkLink(String actorId) {
    refuse(Stream.of(ofPro(actorId)));
  }

  private Optional<Refusal> ofPro(String userId) {
    int limit = settings.number(Setting.INVITATIONS_PER_PRO);
    return history
        .wishedBy(userId, limit, now.minus(MINUTE))
        .map(at -> new Refusal("too_many_invitations", at.plus(MINUTE)));
  }

  private Optional<Refusal> ofAddress(EmailAddress address) {
    int limit = settings.number(Setting.MAILS_PER_ADDRESS);
    return history
        .askedTo(address, limit, now.minus(HOUR))
        .map(at -> new Refusal("too_many_to_address", at.plus(HOUR)));
  }

  private Optional<Refusal> ofOrganization(String organizationId) {
    int limit = settings.number(Setting.MAILS_PER_ORGANIZATION);
    return history
        .askedIn(organizationId, limit, now.minus(DAY))
        .map(at -> new Refusal("too_many_from_organization", at.plus(DAY)));
  }

  private Optional<Refusal> pause(String invitationId) {
    Duration pause = settings.resendPause();
    return history
        .askedFor(invitationId, 1, now.minus(pause))
        .map(at -> new Refusal("resend_too_soon", at.plus(pause)));
  }

  private Optional<Refusal> resends(String invitationId) {
    int limit = settings.number(Setting.RESENDS_PER_DAY);
    return history
        .resent(invitationId, limit, now.minus(DAY))
        .map(at -> new Refusal("resend_too_often", at.plus(DAY)));
  }

  /** Several limits may refuse: the one that lasts longest says when to come back. */
  private void refuse(Stream<Optional<Refusal>> limits) {
    limits
        .flatMap(Optional::stream)
        .max(Comparator.comparing(Refusal::until))
        .ifPresent(
            refusal -> {
              Duration wait = Duration.between(now, refusal.until());
              throw Problem.tooManyRequests(refusal.code(), wait);
            });
  }

  private record Refusal(String code, Instant until) {}
}
