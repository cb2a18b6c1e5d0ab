package app.roster.keycloak.secret;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The secret of one realm; never changed, since links in mails and stored hashes rest on it. */
@Entity(name = "RosterRealmSecret")
@Table(name = "ROSTER_REALM_SECRET")
public class RealmSecretEntity {

  @Id
  @Column(name = "REALM_ID", length = 36)
  private String realmId;

  @Column(name = "SECRET", nullable = false, updatable = false, length = 64)
  private String secret;

  protected RealmSecretEntity() {}

  String secret() {
    return secret;
  }
}
