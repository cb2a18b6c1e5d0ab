package app.roster.keycloak.joinrequest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That somebody looked at a page that is open to anybody. Kept as long as it counts. */
@Entity(name = "RosterJoinVisit")
@Table(name = "ROSTER_JOIN_VISIT")
public class VisitEntity {

  @Id
  @Column(name = "ID", length = 36)
  private String id;

  @Column(name = "REALM_ID", nullable = false, updatable = false)
  private String realmId;

  /** Empty where the address belongs to no organization. */
  @Column(name = "ORG_ID", updatable = false)
  private String organizationId;

  /** A code of the network address, never the address. */
  @Column(name = "VISITOR", nullable = false, updatable = false)
  private String visitor;

  @Column(name = "CREATED_AT", nullable = false, updatable = false)
  private long createdAt;

  protected VisitEntity() {}

  VisitEntity(String realmId, String organizationId, String visitor, Instant at) {
    this.id = UUID.randomUUID().toString();
    this.realmId = realmId;
    this.organizationId = organizationId;
    this.visitor = visitor;
    this.createdAt = at.toEpochMilli();
  }
}
