package app.roster.keycloak.membership;

import app.roster.keycloak.access.MemberKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What Keycloak does not keep about one member of one organization. */
@Entity(name = "RosterMembership")
@Table(name = "ROSTER_MEMBERSHIP")
public class MembershipEntity {

  @Id
  @Column(name = "ID", length = 36)
  private String id;

  @Column(name = "REALM_ID", nullable = false, updatable = false)
  private String realmId;

  @Column(name = "ORG_ID", nullable = false, updatable = false)
  private String organizationId;

  @Column(name = "USER_ID", nullable = false, updatable = false)
  private String userId;

  @Enumerated(EnumType.STRING)
  @Column(name = "KIND", nullable = false, length = 16)
  private MemberKind kind;

  @Enumerated(EnumType.STRING)
  @Column(name = "STATE", nullable = false, length = 16)
  private MembershipState state;

  @Column(name = "JOINED_AT", nullable = false)
  private long joinedAt;

  protected MembershipEntity() {}

  MembershipEntity(
      String realmId, String organizationId, String userId, MemberKind kind, Instant joinedAt) {
    this.id = UUID.randomUUID().toString();
    this.realmId = realmId;
    this.organizationId = organizationId;
    this.userId = userId;
    this.kind = kind;
    this.state = MembershipState.ACTIVE;
    this.joinedAt = joinedAt.toEpochMilli();
  }

  void becomes(MemberKind kind) {
    this.kind = kind;
    this.state = MembershipState.ACTIVE;
  }

  void archive() {
    this.state = MembershipState.ARCHIVED;
  }

  void restore() {
    this.state = MembershipState.ACTIVE;
  }

  public String id() {
    return id;
  }

  public String organizationId() {
    return organizationId;
  }

  public String userId() {
    return userId;
  }

  public MemberKind kind() {
    return kind;
  }

  public MembershipState state() {
    return state;
  }

  public Instant joinedAt() {
    return Instant.ofEpochMilli(joinedAt);
  }
}
