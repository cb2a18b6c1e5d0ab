package app.roster.keycloak.invitation.api;

import app.roster.keycloak.access.TeamRole;
import app.roster.keycloak.invitation.row.HistoryEntity;
import app.roster.keycloak.invitation.row.InvitationEntity;
import app.roster.keycloak.invitation.row.MailState;
import app.roster.keycloak.mail.Undelivered;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/** An invitation as others see it: never with its key, its link or its message. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InvitationRepresentation(
    String id,
    String organizationId,
    String email,
    String kind,
    String role,
    String status,
    String delivery,
    String deliveryReason,
    String createdAt,
    String lastSentAt,
    String expiresAt,
    String openedAt,
    String decidedAt,
    String inviterId,
    int sendCount,
    String locale,
    List<HistoryRepresentation> history) {

  /** One line of the history. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record HistoryRepresentation(String at, String type, String actorId) {

    static HistoryRepresentation of(HistoryEntity event) {
      return new HistoryRepresentation(
          event.at().toString(), event.type().wireName(), event.actorId());
    }
  }

  /** The invitation as it stands at a moment. */
  public static InvitationRepresentation of(InvitationEntity invitation, Instant now) {
    return with(invitation, now, null);
  }

  /** The same with its history. */
  static InvitationRepresentation of(
      InvitationEntity invitation, Instant now, List<HistoryEntity> history) {
    return with(invitation, now, history.stream().map(HistoryRepresentation::of).toList());
  }

  private static InvitationRepresentation with(
      InvitationEntity invitation, Instant now, List<HistoryRepresentation> history) {
    MailState mail = invitation.mail();
    return new InvitationRepresentation(
        invitation.id(),
        invitation.organizationId(),
        invitation.email(),
        invitation.kind().name(),
        invitation.role().map(TeamRole::name).orElse(null),
        invitation.statusAt(now).name(),
        mail.delivery().name(),
        mail.undelivered().map(Undelivered::wireName).orElse(null),
        invitation.createdAt().toString(),
        mail.lastSentAt().map(Instant::toString).orElse(null),
        invitation.expiresAt().toString(),
        invitation.openedAt().map(Instant::toString).orElse(null),
        invitation.decidedAt().map(Instant::toString).orElse(null),
        invitation.inviterId(),
        mail.sendCount(),
        invitation.locale().toLanguageTag(),
        history);
  }
}
