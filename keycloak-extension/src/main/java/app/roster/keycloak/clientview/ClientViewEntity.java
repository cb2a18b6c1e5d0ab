package app.roster.keycloak.clientview;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/**
 * One look of a practitioner at a client: who, whom, where, from when to when, and why it ended.
 * The row outlives the session and the realm's events; it is what the client's access history
 * shows.
 *
 * <p>{@code openKey} is set while the view runs and unique, so that starts in parallel share one
 * view. A view without {@code startedAt} is claimed: its session is being made.
 */
@Entity
@Table(name = "ROSTER_CLIENT_VIEW")
@NamedQuery(
    name = "roster.clientView.open",
    query = "SELECT v FROM ClientViewEntity v WHERE v.openKey = :openKey")
@NamedQuery(
    name = "roster.clientView.openIn",
    query =
        "SELECT v FROM ClientViewEntity v WHERE v.realmId = :realm AND v.endedAt IS NULL"
            + " ORDER BY v.claimedAt")
@NamedQuery(
    name = "roster.clientView.openOfPerson",
    query =
        "SELECT v FROM ClientViewEntity v WHERE v.realmId = :realm AND v.endedAt IS NULL"
            + " AND (v.actorId = :person OR v.subjectId = :person) ORDER BY v.claimedAt")
@NamedQuery(
    name = "roster.clientView.openInOrganization",
    query =
        "SELECT v FROM ClientViewEntity v WHERE v.realmId = :realm AND v.endedAt IS NULL"
            + " AND v.organizationId = :organization")
@NamedQuery(
    name = "roster.clientView.openOfActorSession",
    query =
        "SELECT v FROM ClientViewEntity v WHERE v.realmId = :realm AND v.endedAt IS NULL"
            + " AND v.actorSessionId = :actorSession")
@NamedQuery(
    name = "roster.clientView.realmsWithOpen",
    query = "SELECT DISTINCT v.realmId FROM ClientViewEntity v WHERE v.endedAt IS NULL")
@NamedQuery(
    name = "roster.clientView.end",
    query =
        "UPDATE ClientViewEntity v SET v.endedAt = :at, v.endCause = :cause, v.openKey = NULL"
            + " WHERE v.sessionId = :session AND v.endedAt IS NULL")
@NamedQuery(
    name = "roster.clientView.purge",
    query = "DELETE FROM ClientViewEntity v WHERE v.realmId = :realm AND v.endedAt < :before")
@NamedQuery(
    name = "roster.clientView.removeRealm",
    query = "DELETE FROM ClientViewEntity v WHERE v.realmId = :realm")
public class ClientViewEntity {

  @Id
  @Column(name = "SESSION_ID", length = 36)
  private String sessionId;

  @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
  private String realmId;

  @Column(name = "ORGANIZATION_ID", length = 36, nullable = false, updatable = false)
  private String organizationId;

  @Column(name = "ACTOR_ID", length = 36, nullable = false, updatable = false)
  private String actorId;

  @Column(name = "ACTOR_SESSION_ID", length = 36, nullable = false, updatable = false)
  private String actorSessionId;

  @Column(name = "ACTOR_NAME", length = 600, updatable = false)
  private String actorName;

  @Column(name = "ORGANIZATION_NAME", length = 255, updatable = false)
  private String organizationName;

  @Column(name = "SUBJECT_ID", length = 36, nullable = false, updatable = false)
  private String subjectId;

  @Column(name = "REASON", length = 400)
  private String reason;

  @Column(name = "OPEN_KEY", length = 43)
  private String openKey;

  @Column(name = "CLAIMED_AT", nullable = false, updatable = false)
  private long claimedAt;

  @Column(name = "STARTED_AT")
  private Long startedAt;

  @Column(name = "EXPIRES_AT", nullable = false, updatable = false)
  private long expiresAt;

  @Column(name = "ENDED_AT")
  private Long endedAt;

  @Column(name = "END_CAUSE", length = 60)
  private String endCause;

  protected ClientViewEntity() {}

  ClientViewEntity(
      String sessionId, ViewRequest request, ViewNames names, Instant now, Instant expiresAt) {
    this.sessionId = sessionId;
    this.realmId = request.realmId();
    this.organizationId = request.organizationId();
    this.actorId = request.actorId();
    this.actorSessionId = request.actorSessionId();
    this.actorName = names.actor();
    this.organizationName = names.organization();
    this.subjectId = request.subjectId();
    this.reason = request.reason().orElse(null);
    this.openKey = request.openKey();
    this.claimedAt = now.toEpochMilli();
    this.expiresAt = expiresAt.toEpochMilli();
  }

  /** Whether it can be joined by somebody who gives this reason, or none. */
  boolean isFor(Optional<String> given) {
    return given.isEmpty() || reason == null || given.get().equals(reason);
  }

  /** Notes why, for a view that began without a reason. */
  void because(String given) {
    reason = given;
  }

  void started(Instant at) {
    startedAt = at.toEpochMilli();
  }

  public boolean isStarted() {
    return startedAt != null;
  }

  public boolean isOpen() {
    return endedAt == null;
  }

  public String sessionId() {
    return sessionId;
  }

  String realmId() {
    return realmId;
  }

  public String organizationId() {
    return organizationId;
  }

  public String actorId() {
    return actorId;
  }

  String actorSessionId() {
    return actorSessionId;
  }

  public String subjectId() {
    return subjectId;
  }

  /** How the practitioner was called when the view began; empty for views of older versions. */
  public Optional<String> actorName() {
    return Optional.ofNullable(actorName);
  }

  /** How the organization was called when the view began; empty for views of older versions. */
  public Optional<String> organizationName() {
    return Optional.ofNullable(organizationName);
  }

  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  /** When it began; for a view that is being made, when it was claimed. */
  public Instant startedAt() {
    return Instant.ofEpochMilli(startedAt == null ? claimedAt : startedAt);
  }

  /** The cap, fixed at the start: no renewal moves it. */
  public Instant expiresAt() {
    return Instant.ofEpochMilli(expiresAt);
  }

  public Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt).map(Instant::ofEpochMilli);
  }

  public Optional<String> endCause() {
    return Optional.ofNullable(endCause);
  }
}
