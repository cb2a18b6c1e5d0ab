package app.roster.keycloak.changes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The last sequence number given out in a realm; its row is the lock of those who give them. */
@Entity(name = "RosterChangeCursor")
@Table(name = "ROSTER_CHANGE_CURSOR")
public class ChangeCursorEntity {

  @Id
  @Column(name = "REALM_ID", length = 36)
  private String realmId;

  @Column(name = "LAST_SEQ", nullable = false)
  private long last;

  protected ChangeCursorEntity() {}

  public String realmId() {
    return realmId;
  }

  public long last() {
    return last;
  }

  /** The next number. Only while the row is locked. */
  public long next() {
    last++;
    return last;
  }
}
