package app.roster.keycloak.feed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** When a user last signed in; Keycloak forgets it with the session. */
@Entity(name = "RosterSignIn")
@Table(name = "ROSTER_SIGN_IN")
public class SignInEntity {

  @Id
  @Column(name = "USER_ID", length = 36)
  private String userId;

  @Column(name = "REALM_ID", nullable = false, updatable = false)
  private String realmId;

  @Column(name = "LAST_AT", nullable = false)
  private long lastAt;

  protected SignInEntity() {}

  SignInEntity(String realmId, String userId, long lastAt) {
    this.realmId = realmId;
    this.userId = userId;
    this.lastAt = lastAt;
  }

  void again(long at) {
    lastAt = Math.max(lastAt, at);
  }

  String userId() {
    return userId;
  }

  Instant lastAt() {
    return Instant.ofEpochMilli(lastAt);
  }
}
