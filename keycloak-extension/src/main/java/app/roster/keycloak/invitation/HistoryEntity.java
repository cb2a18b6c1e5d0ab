package app.roster.keycloak.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One line of an invitation's history. Only ever added. */
@Entity(name = "RosterInvitationEvent")
@Table(name = "ROSTER_INVITATION_EVENT")
public class HistoryEntity {

  @Id
  @Column(name = "ID", length = 36)
  private String id;

  @Column(name = "REALM_ID", nullable = false, updatable = false)
  private String realmId;

  @Column(name = "INVITATION_ID", nullable = false, updatable = false)
  private String invitationId;

  @Enumerated(EnumType.STRING)
  @Column(name = "TYPE", nullable = false, updatable = false, length = 16)
  private HistoryType type;

  @Column(name = "ACTOR_ID", updatable = false)
  private String actorId;

  @Column(name = "CREATED_AT", nullable = false, updatable = false)
  private long at;

  protected HistoryEntity() {}

  HistoryEntity(String realmId, String invitationId, HistoryType type, String actorId, Instant at) {
    this.id = UUID.randomUUID().toString();
    this.realmId = realmId;
    this.invitationId = invitationId;
    this.type = type;
    this.actorId = actorId;
    this.at = at.toEpochMilli();
  }

  HistoryType type() {
    return type;
  }

  String actorId() {
    return actorId;
  }

  Instant at() {
    return Instant.ofEpochMilli(at);
  }
}
