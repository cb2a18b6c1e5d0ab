package app.roster.keycloak.invitation.key;

import app.roster.keycloak.invitation.row.InvitationEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A key that opens an invitation, known by its hash alone. */
@Entity(name = "RosterInvitationKey")
@Table(name = "ROSTER_INVITATION_KEY")
public class InvitationKeyEntity {

  @Id
  @Column(name = "KEY_HASH", length = 64)
  private String hash;

  @Column(name = "REALM_ID", nullable = false, updatable = false)
  private String realmId;

  @Column(name = "INVITATION_ID", nullable = false, updatable = false)
  private String invitationId;

  @Enumerated(EnumType.STRING)
  @Column(name = "PROOF", nullable = false, updatable = false, length = 8)
  private KeyProof proof;

  @Column(name = "CREATED_AT", nullable = false, updatable = false)
  private long createdAt;

  protected InvitationKeyEntity() {}

  InvitationKeyEntity(String hash, InvitationEntity invitation, KeyProof proof, Instant at) {
    this.hash = hash;
    this.realmId = invitation.realmId();
    this.invitationId = invitation.id();
    this.proof = proof;
    this.createdAt = at.toEpochMilli();
  }
}
