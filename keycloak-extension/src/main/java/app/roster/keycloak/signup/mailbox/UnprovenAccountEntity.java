package app.roster.keycloak.signup.mailbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An account older than the invitation to its address, while nobody has proved that address. */
@Entity(name = "RosterUnprovenAccount")
@Table(name = "ROSTER_UNPROVEN_ACCOUNT")
public class UnprovenAccountEntity {

  @Id
  @Column(name = "USER_ID", length = 36)
  private String userId;

  @Column(name = "REALM_ID", nullable = false, updatable = false)
  private String realmId;

  @Column(name = "NOTED_AT", nullable = false, updatable = false)
  private long notedAt;

  protected UnprovenAccountEntity() {}

  UnprovenAccountEntity(String userId, String realmId, long notedAt) {
    this.userId = userId;
    this.realmId = realmId;
    this.notedAt = notedAt;
  }
}
