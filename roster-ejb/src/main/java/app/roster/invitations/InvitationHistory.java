package app.roster.invitations;

import app.roster.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One invitation with all that happened to it.
 *
 * @param reason why its last mail was not delivered; empty unless it was not
 * @param events oldest first
 */
public record InvitationHistory(
    InvitationId id,
    String email,
    Instant expiresAt,
    Optional<DeliveryReason> reason,
    List<Event> events) {

  public InvitationHistory {
    events = List.copyOf(events);
  }

  /**
   * @param type what happened, in the words of the contract: {@code created}, {@code sent}, {@code
   *     opened} …
   * @param actor who did it; empty when nobody did, or when it is not the Pro's business
   */
  public record Event(Instant at, String type, Optional<UserId> actor) {}
}
