package app.roster.keycloak.joinrequest;

import app.roster.keycloak.membership.Consent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** One request. Who decides it is settled by a conditional update, never through this object. */
@Entity(name = "RosterJoinRequest")
@Table(name = "ROSTER_JOIN_REQUEST")
public class JoinRequestEntity {

  @Id
  @Column(name = "ID", length = 36)
  private String id;

  @Column(name = "REALM_ID", nullable = false, updatable = false)
  private String realmId;

  @Column(name = "ORG_ID", nullable = false, updatable = false)
  private String organizationId;

  @Column(name = "USER_ID", nullable = false, updatable = false)
  private String userId;

  /** The proved address at the moment of asking; what a Pro decides about. */
  @Column(name = "EMAIL", nullable = false, updatable = false)
  private String email;

  @Column(name = "MESSAGE", updatable = false)
  private String message;

  @Column(name = "LOCALE", nullable = false, updatable = false)
  private String locale;

  @Column(name = "TEXT_VERSION", nullable = false, updatable = false)
  private String textVersion;

  /** One open request per organization and person: unique while set, empty once decided. */
  @Column(name = "OPEN_KEY")
  private String openKey;

  @Enumerated(EnumType.STRING)
  @Column(name = "STATUS", nullable = false, length = 16)
  private JoinRequestStatus status;

  @Column(name = "CREATED_AT", nullable = false, updatable = false)
  private long createdAt;

  @Column(name = "DECIDED_AT")
  private Long decidedAt;

  @Column(name = "DECIDED_BY")
  private String decidedBy;

  protected JoinRequestEntity() {}

  JoinRequestEntity(String realmId, Asker asker, NewJoinRequest wish, Instant now) {
    this.id = UUID.randomUUID().toString();
    this.realmId = realmId;
    this.organizationId = asker.organizationId();
    this.userId = asker.userId();
    this.email = asker.address().value();
    this.message = wish.message().orElse(null);
    this.locale = wish.locale().toLanguageTag();
    this.textVersion = wish.textVersion();
    this.openKey = openKey(asker.organizationId(), asker.userId());
    this.status = JoinRequestStatus.OPEN;
    this.createdAt = now.toEpochMilli();
  }

  /** What is unique while a request of this person to this organization is open. */
  static String openKey(String organizationId, String userId) {
    return organizationId + ":" + userId;
  }

  public String id() {
    return id;
  }

  public String organizationId() {
    return organizationId;
  }

  public String userId() {
    return userId;
  }

  String email() {
    return email;
  }

  Optional<String> message() {
    return Optional.ofNullable(message);
  }

  Locale locale() {
    return Locale.forLanguageTag(locale);
  }

  /** To what the person agreed when asking. */
  Consent consent() {
    return new Consent(
        organizationId, userId, Consent.Occasion.request(id), textVersion, locale, createdAt());
  }

  JoinRequestStatus status() {
    return status;
  }

  public Instant createdAt() {
    return Instant.ofEpochMilli(createdAt);
  }

  Optional<Instant> decidedAt() {
    return Optional.ofNullable(decidedAt).map(Instant::ofEpochMilli);
  }

  Optional<String> decidedBy() {
    return Optional.ofNullable(decidedBy);
  }
}
