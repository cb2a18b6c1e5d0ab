package app.roster.keycloak.provisioning.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * The mail to one person whose account an import made. It holds no address; it stays as long as the
 * account, because the link that ends such mails names it.
 */
@Entity(name = "RosterWelcome")
@Table(name = "ROSTER_WELCOME")
public class WelcomeEntity {

  @Id
  @Column(name = "ID", length = 36)
  private String id;

  @Column(name = "REALM_ID", nullable = false, updatable = false)
  private String realmId;

  @Column(name = "ORG_ID", nullable = false, updatable = false)
  private String organizationId;

  @Column(name = "IMPORT_ID", nullable = false, updatable = false)
  private String importId;

  @Column(name = "USER_ID", nullable = false, updatable = false)
  private String userId;

  @Column(name = "LOCALE", nullable = false, updatable = false)
  private String locale;

  /** Kept here: the job that mails it has no request to read the address of this server from. */
  @Column(name = "LINK_BASE", nullable = false, updatable = false)
  private String linkBase;

  @Enumerated(EnumType.STRING)
  @Column(name = "STATUS", nullable = false, length = 16)
  private WelcomeStatus status;

  @Column(name = "CREATED_AT", nullable = false, updatable = false)
  private long createdAt;

  @Column(name = "QUEUED_AT")
  private Long queuedAt;

  @Column(name = "CHANGES", nullable = false)
  private int changes;

  @Column(name = "CHANGES_SINCE")
  private Long changesSince;

  protected WelcomeEntity() {}

  WelcomeEntity(Wish wish, String userId, Instant now) {
    this.id = UUID.randomUUID().toString();
    this.realmId = wish.realmId();
    this.organizationId = wish.organizationId();
    this.importId = wish.importId();
    this.userId = userId;
    this.locale = wish.locale().toLanguageTag();
    this.linkBase = wish.linkBase();
    this.status = WelcomeStatus.WAITING;
    this.createdAt = now.toEpochMilli();
  }

  void queued(Instant now) {
    status = WelcomeStatus.QUEUED;
    queuedAt = now.toEpochMilli();
  }

  void sent() {
    status = WelcomeStatus.SENT;
  }

  void failed() {
    status = WelcomeStatus.FAILED;
  }

  void dropped() {
    status = WelcomeStatus.DROPPED;
  }

  /** Counts one change of mind, in windows of this length. */
  public void changedMind(Instant now, Duration window) {
    if (mayCountAnew(now, window)) {
      changes = 0;
      changesSince = now.toEpochMilli();
    }
    changes++;
  }

  /** How often the person's mind was changed in the window that runs. */
  public int changes(Instant now, Duration window) {
    return mayCountAnew(now, window) ? 0 : changes;
  }

  private boolean mayCountAnew(Instant now, Duration window) {
    return changesSince == null || Instant.ofEpochMilli(changesSince).plus(window).isBefore(now);
  }

  String id() {
    return id;
  }

  String realmId() {
    return realmId;
  }

  public String organizationId() {
    return organizationId;
  }

  public String importId() {
    return importId;
  }

  public String userId() {
    return userId;
  }

  public Locale locale() {
    return Locale.forLanguageTag(locale);
  }

  String linkBase() {
    return linkBase;
  }

  WelcomeStatus status() {
    return status;
  }

  /** When the account was made. */
  Instant createdAt() {
    return Instant.ofEpochMilli(createdAt);
  }
}
