package app.roster.keycloak.invitation.row;

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

  /** Repeated here, so that what an organization sends can be counted. */
  @Column(name = "ORG_ID", updatable = false)
  private String organizationId;

  @Enumerated(EnumType.STRING)
  @Column(name = "TYPE", nullable = false, updatable = false, length = 16)
  private HistoryType type;

  @Column(name = "ACTOR_ID", updatable = false)
  private String actorId;

  @Column(name = "CREATED_AT", nullable = false, updatable = false)
  private long at;

  protected HistoryEntity() {}

  HistoryEntity(InvitationEntity invitation, HistoryType type, String actorId, Instant at) {
    this.id = UUID.randomUUID().toString();
    this.realmId = invitation.realmId();
    this.organizationId = invitation.organizationId();
    this.invitationId = invitation.id();
    this.type = type;
    this.actorId = actorId;
    this.at = at.toEpochMilli();
  }

  public HistoryType type() {
    return type;
  }

  public String actorId() {
    return actorId;
  }

  public Instant at() {
    return Instant.ofEpochMilli(at);
  }
}
