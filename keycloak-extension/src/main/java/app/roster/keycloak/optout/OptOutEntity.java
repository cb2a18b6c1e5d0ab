package app.roster.keycloak.optout;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One address that one organization, or all, must not write to. */
@Entity(name = "RosterOptOut")
@Table(name = "ROSTER_OPT_OUT")
public class OptOutEntity {

  @Id
  @Column(name = "ID", length = 36)
  private String id;

  @Column(name = "REALM_ID", nullable = false, updatable = false)
  private String realmId;

  /** The organization's id, or a star for all. */
  @Column(name = "SCOPE", nullable = false, updatable = false)
  private String scope;

  @Column(name = "ADDRESS_HASH", nullable = false, updatable = false)
  private String addressHash;

  @Column(name = "CREATED_AT", nullable = false, updatable = false)
  private long createdAt;

  protected OptOutEntity() {}

  OptOutEntity(String realmId, String scope, String addressHash, Instant at) {
    this.id = UUID.randomUUID().toString();
    this.realmId = realmId;
    this.scope = scope;
    this.addressHash = addressHash;
    this.createdAt = at.toEpochMilli();
  }

  String scope() {
    return scope;
  }

  String addressHash() {
    return addressHash;
  }
}
