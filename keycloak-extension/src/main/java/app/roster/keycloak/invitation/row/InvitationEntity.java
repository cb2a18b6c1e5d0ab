package app.roster.keycloak.invitation.row;

import app.roster.keycloak.access.MemberKind;
import app.roster.keycloak.access.TeamRole;
import app.roster.keycloak.address.EmailAddress;
import app.roster.keycloak.secret.Secrets;
import app.roster.keycloak.tag.Tags;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** One invitation. Who accepts it is decided by a conditional update, never through this object. */
@Entity(name = "RosterInvitation")
@Table(name = "ROSTER_INVITATION")
public class InvitationEntity {

  @Id
  @Column(name = "ID", length = 36)
  private String id;

  @Column(name = "REALM_ID", nullable = false, updatable = false)
  private String realmId;

  @Column(name = "ORG_ID", nullable = false, updatable = false)
  private String organizationId;

  @Column(name = "EMAIL", nullable = false, updatable = false)
  private String email;

  @Enumerated(EnumType.STRING)
  @Column(name = "KIND", nullable = false, updatable = false, length = 16)
  private MemberKind kind;

  @Enumerated(EnumType.STRING)
  @Column(name = "ROLE", updatable = false, length = 16)
  private TeamRole role;

  @Column(name = "LOCALE", nullable = false, updatable = false)
  private String locale;

  @Column(name = "MESSAGE", updatable = false)
  private String message;

  @Column(name = "INVITER_ID", nullable = false, updatable = false)
  private String inviterId;

  /** Kept with the row: the job that mails the link has no request to read the address from. */
  @Column(name = "LINK_BASE", nullable = false, updatable = false)
  private String linkBase;

  /** One pending invitation per organization and address: unique while set, empty once decided. */
  @Column(name = "PENDING_KEY")
  private String pendingKey;

  @Column(name = "REQUEST_KEY", updatable = false)
  private String requestKey;

  @Enumerated(EnumType.STRING)
  @Column(name = "STATUS", nullable = false, length = 16)
  private InvitationStatus status;

  @Embedded private MailState mail;

  @Column(name = "CREATED_AT", nullable = false, updatable = false)
  private long createdAt;

  @Column(name = "LIFESPAN", nullable = false, updatable = false)
  private long lifespan;

  @Column(name = "EXPIRES_AT", nullable = false)
  private long expiresAt;

  @Column(name = "OPENED_AT")
  private Long openedAt;

  @Column(name = "DECIDED_AT")
  private Long decidedAt;

  @Column(name = "DECIDED_BY")
  private String decidedBy;

  /** Tags the organization will give the client. */
  @Column(name = "TAGS", length = Tags.LONGEST_STORED)
  private String tags;

  @Version
  @Column(name = "VERSION", nullable = false)
  private int version;

  protected InvitationEntity() {}

  public InvitationEntity(InvitationRequest request, MailState mail, Instant now) {
    this.id = UUID.randomUUID().toString();
    this.realmId = request.realmId();
    this.organizationId = request.organizationId();
    this.email = request.address().value();
    this.kind = request.kind();
    this.role = request.role();
    this.locale = request.locale().toLanguageTag();
    this.message = request.message();
    this.inviterId = request.inviterId();
    this.linkBase = request.linkBase();
    this.requestKey = request.requestKey();
    this.pendingKey = pendingKey(request.organizationId(), request.address());
    this.status = InvitationStatus.PENDING;
    this.mail = mail;
    this.createdAt = now.toEpochMilli();
    this.lifespan = request.lifespan().toMillis();
    this.expiresAt = now.plus(request.lifespan()).toEpochMilli();
    this.tags = request.tags().text();
  }

  /** What is unique while an invitation of this address into this organization waits. */
  static String pendingKey(String organizationId, EmailAddress address) {
    return organizationId + ":" + Secrets.hash(address.value());
  }

  /** Whether no other one of its address can wait, since it does, or has run out unnoticed. */
  boolean holdsPlace() {
    return pendingKey != null;
  }

  /** A new mail is wanted: the expiry starts again. */
  public void queueAgain(Instant now) {
    mail.queueAgain();
    expiresAt = now.plus(Duration.ofMillis(lifespan)).toEpochMilli();
  }

  /** The organization will give these as well. */
  public void tag(Tags more) {
    tags = tags().and(more).text();
  }

  /**
   * Hands over what it kept for the client, unless somebody has said no; then it keeps it no more.
   */
  public Tags takeTags() {
    if (status == InvitationStatus.CANCELLED || status == InvitationStatus.DECLINED) {
      return Tags.NONE;
    }
    Tags taken = tags();
    tags = null;
    return taken;
  }

  public void expiresAt(Instant at) {
    expiresAt = at.toEpochMilli();
  }

  /** One that has run out waits again; its date has to be set anew. */
  public void reopen() {
    status = InvitationStatus.PENDING;
    pendingKey = pendingKey(organizationId, new EmailAddress(email));
    decidedAt = null;
  }

  public void expire(Instant at) {
    status = InvitationStatus.EXPIRED;
    pendingKey = null;
    decidedAt = at.toEpochMilli();
  }

  /** As the statement that has decided it leaves it. */
  public void ended(InvitationStatus as, Instant at, String userId) {
    status = as;
    pendingKey = null;
    decidedAt = at.toEpochMilli();
    decidedBy = userId;
  }

  /** The state at a moment: a pending invitation past its date has expired, swept or not. */
  public InvitationStatus statusAt(Instant now) {
    boolean late = status == InvitationStatus.PENDING && now.toEpochMilli() >= expiresAt;
    return late ? InvitationStatus.EXPIRED : status;
  }

  public String id() {
    return id;
  }

  public String realmId() {
    return realmId;
  }

  public String organizationId() {
    return organizationId;
  }

  public String email() {
    return email;
  }

  public MemberKind kind() {
    return kind;
  }

  /** The role of an invited Pro; empty for a client. */
  public Optional<TeamRole> role() {
    return TeamRole.stored(kind, role);
  }

  public Locale locale() {
    return Locale.forLanguageTag(locale);
  }

  public Optional<String> message() {
    return Optional.ofNullable(message);
  }

  public Tags tags() {
    return Tags.stored(tags);
  }

  public String inviterId() {
    return inviterId;
  }

  public String linkBase() {
    return linkBase;
  }

  /** What became of its mails. */
  public MailState mail() {
    return mail;
  }

  public Instant createdAt() {
    return Instant.ofEpochMilli(createdAt);
  }

  public Instant expiresAt() {
    return Instant.ofEpochMilli(expiresAt);
  }

  public Optional<Instant> openedAt() {
    return Optional.ofNullable(openedAt).map(Instant::ofEpochMilli);
  }

  public Optional<Instant> decidedAt() {
    return Optional.ofNullable(decidedAt).map(Instant::ofEpochMilli);
  }
}
