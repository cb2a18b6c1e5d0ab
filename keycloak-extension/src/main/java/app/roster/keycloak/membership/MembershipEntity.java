package app.roster.keycloak.membership;

import app.roster.keycloak.access.MemberKind;
import app.roster.keycloak.access.TeamRole;
import app.roster.keycloak.tag.Tags;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
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

  @Enumerated(EnumType.STRING)
  @Column(name = "ROLE", length = 16)
  private TeamRole role;

  /** The organization again for its Owner, else empty: unique, so that there is one at most. */
  @Column(name = "OWNED_ID", length = 36)
  private String ownedId;

  @Column(name = "JOINED_AT", nullable = false)
  private long joinedAt;

  /** What another system of the organization calls the member. */
  @Column(name = "EXTERNAL_ID", length = 255)
  private String externalId;

  /** Tags the organization gave when the member joined. */
  @Column(name = "TAGS", length = Tags.LONGEST_STORED)
  private String tags;

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

  void becomes(MemberKind kind, Optional<TeamRole> role) {
    if (this.kind != kind) {
      this.state = MembershipState.ACTIVE;
    }
    this.kind = kind;
    this.role = role.orElse(null);
    this.ownedId = this.role == TeamRole.OWNER ? organizationId : null;
  }

  void knownAs(String externalId) {
    this.externalId = externalId;
  }

  public Optional<String> externalId() {
    return Optional.ofNullable(externalId);
  }

  void tagged(Tags given) {
    this.tags = given.text();
  }

  public Tags tags() {
    return Tags.stored(tags);
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

  /** The role of a Pro; empty for a client. */
  public Optional<TeamRole> role() {
    return TeamRole.stored(kind, role);
  }

  public MembershipState state() {
    return state;
  }

  public Instant joinedAt() {
    return Instant.ofEpochMilli(joinedAt);
  }
}
