package app.roster.keycloak.changes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One change. Its sequence number is given by the reader after commit, so it starts empty. */
@Entity(name = "RosterChange")
@Table(name = "ROSTER_CHANGE")
public class ChangeEntity {

  @Id
  @Column(name = "ID", length = 36)
  private String id;

  @Column(name = "REALM_ID", nullable = false, updatable = false)
  private String realmId;

  @Column(name = "SEQ")
  private Long sequence;

  @Column(name = "TYPE", nullable = false, updatable = false)
  private String type;

  @Column(name = "ORG_ID", updatable = false)
  private String organizationId;

  @Column(name = "USER_ID", updatable = false)
  private String userId;

  @Column(name = "INVITATION_ID", updatable = false)
  private String invitationId;

  @Column(name = "REQUEST_ID", updatable = false)
  private String requestId;

  @Column(name = "CREATED_AT", nullable = false, updatable = false)
  private long createdAt;

  protected ChangeEntity() {}

  ChangeEntity(String realmId, ChangeType type, Instant at) {
    this.id = UUID.randomUUID().toString();
    this.realmId = realmId;
    this.type = type.wireName();
    this.createdAt = at.toEpochMilli();
  }

  ChangeEntity of(String organizationId) {
    this.organizationId = organizationId;
    return this;
  }

  ChangeEntity touching(String userId) {
    this.userId = userId;
    return this;
  }

  ChangeEntity touchingInvitation(String invitationId) {
    this.invitationId = invitationId;
    return this;
  }

  ChangeEntity touchingRequest(String requestId) {
    this.requestId = requestId;
    return this;
  }

  /** Gives the row its place in the feed, once and for all. */
  public void numbered(long sequence) {
    this.sequence = sequence;
  }

  public long sequence() {
    return sequence;
  }

  public ChangeType type() {
    return ChangeType.named(type);
  }

  public String organizationId() {
    return organizationId;
  }

  public String userId() {
    return userId;
  }

  public String invitationId() {
    return invitationId;
  }

  public String requestId() {
    return requestId;
  }

  public Instant at() {
    return Instant.ofEpochMilli(createdAt);
  }
}
