package app.roster.audit;

import app.roster.access.DataAccess;
import app.roster.kernel.OrganizationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One access to one person's data. Holds ids only, never a value. */
@Entity
@Table(name = "audit_entry")
class AuditEntry {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(nullable = false, updatable = false)
  private Instant at;

  @Column(name = "actor_id", nullable = false, updatable = false)
  private String actorId;

  @Column(name = "subject_id", nullable = false, updatable = false)
  private String subjectId;

  @Column(name = "organization_id", updatable = false)
  private String organizationId;

  @Column(name = "view_id", updatable = false)
  private String viewId;

  @Column(nullable = false, updatable = false)
  private String action;

  @Column(nullable = false, updatable = false)
  private String resource;

  @Column(nullable = false, updatable = false)
  private boolean allowed;

  @Column(updatable = false)
  private String address;

  @Column(updatable = false)
  private String agent;

  protected AuditEntry() {}

  AuditEntry(DataAccess access, Instant at) {
    this.at = at;
    actorId = access.actor().user().value();
    subjectId = access.subject().value();
    organizationId = access.actor().organization().map(OrganizationId::value).orElse(null);
    viewId = access.actor().viewId().orElse(null);
    action = access.action().name();
    resource = access.resource().name();
    allowed = access.allowed();
    address = access.actor().source().address();
    agent = access.actor().source().agent();
  }
}
