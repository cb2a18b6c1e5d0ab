package app.roster.keycloak.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One mail that is wanted. A row goes when the mail is sent, unwanted or given up. */
@Entity(name = "RosterMail")
@Table(name = "ROSTER_MAIL_OUTBOX")
public class OutboxEntity {

  @Id
  @Column(name = "ID", length = 36)
  private String id;

  @Column(name = "REALM_ID", nullable = false, updatable = false)
  private String realmId;

  @Column(name = "KIND", nullable = false, updatable = false)
  private String kind;

  @Column(name = "REFERENCE_ID", nullable = false, updatable = false)
  private String referenceId;

  @Column(name = "CREATED_AT", nullable = false, updatable = false)
  private long createdAt;

  @Column(name = "DUE_AT", nullable = false)
  private long dueAt;

  @Column(name = "ATTEMPTS", nullable = false)
  private int attempts;

  /** Whether it lets all others go first. */
  @Column(name = "PATIENT", nullable = false, updatable = false)
  private boolean patient;

  protected OutboxEntity() {}

  OutboxEntity(String realmId, String kind, String referenceId, boolean patient, Instant at) {
    this.id = UUID.randomUUID().toString();
    this.realmId = realmId;
    this.kind = kind;
    this.referenceId = referenceId;
    this.patient = patient;
    this.createdAt = at.toEpochMilli();
    this.dueAt = at.toEpochMilli();
  }

  String id() {
    return id;
  }

  String realmId() {
    return realmId;
  }

  String kind() {
    return kind;
  }

  String referenceId() {
    return referenceId;
  }

  Instant createdAt() {
    return Instant.ofEpochMilli(createdAt);
  }

  boolean isPatient() {
    return patient;
  }

  int attempts() {
    return attempts;
  }

  Instant dueAt() {
    return Instant.ofEpochMilli(dueAt);
  }

  /** One more try begins; until then nobody else makes one. */
  void tried(Instant until) {
    attempts++;
    dueAgain(until);
  }

  void dueAgain(Instant at) {
    dueAt = at.toEpochMilli();
  }
}
