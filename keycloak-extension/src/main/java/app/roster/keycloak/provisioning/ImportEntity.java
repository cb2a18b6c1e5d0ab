package app.roster.keycloak.provisioning;

import app.roster.keycloak.problem.Problem;
import app.roster.keycloak.provisioning.row.ImportKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One import. Its status changes by conditional updates only, never through this object. */
@Entity(name = "RosterImport")
@Table(name = "ROSTER_IMPORT")
public class ImportEntity {

  @Id
  @Column(name = "ID", length = 36)
  private String id;

  @Column(name = "REALM_ID", nullable = false, updatable = false)
  private String realmId;

  @Column(name = "ORG_ID", nullable = false, updatable = false)
  private String organizationId;

  @Column(name = "ACTOR_ID", nullable = false, updatable = false)
  private String actorId;

  @Enumerated(EnumType.STRING)
  @Column(name = "STATUS", nullable = false, length = 16)
  private ImportStatus status;

  /** Repeated uploads find this one again; unique while set. */
  @Column(name = "REQUEST_KEY", updatable = false)
  private String requestKey;

  @Column(name = "FILE_SHA256", updatable = false)
  private String fileSha256;

  @Column(name = "KEY_HASH", nullable = false, updatable = false)
  private String keyHash;

  /** Kept here: the workers have no request to read the address of this server from. */
  @Column(name = "LINK_BASE", nullable = false, updatable = false)
  private String linkBase;

  @Column(name = "TOTAL", nullable = false)
  private int total;

  @Column(name = "FAILURE", length = 60)
  private String failure;

  @Column(name = "CREATED_AT", nullable = false, updatable = false)
  private long createdAt;

  @Column(name = "STARTED_AT")
  private Long startedAt;

  @Column(name = "FINISHED_AT")
  private Long finishedAt;

  @Column(name = "HANDED_OUT_AT")
  private Long handedOutAt;

  /** Numbers of rows while they do not change, so that nobody has to count them for each look. */
  @Column(name = "TALLY")
  private String tally;

  /** Language of the mails to people who are made; null while nobody has wished for any. */
  @Column(name = "MAIL_LOCALE")
  private String mailLocale;

  protected ImportEntity() {}

  ImportEntity(String id, ImportRequest request, String keyHash, Instant now) {
    this.id = id;
    this.realmId = request.realmId();
    this.organizationId = request.organizationId();
    this.actorId = request.actorId();
    this.status = ImportStatus.INTAKE;
    this.requestKey = request.requestKey();
    this.fileSha256 = request.fileSha256();
    this.keyHash = keyHash;
    this.linkBase = request.linkBase();
    this.createdAt = now.toEpochMilli();
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

  /** Id of the Pro. */
  public String actorId() {
    return actorId;
  }

  public ImportStatus status() {
    return status;
  }

  public String requestKey() {
    return requestKey;
  }

  public Optional<String> fileSha256() {
    return Optional.ofNullable(fileSha256);
  }

  /**
   * The key of this import.
   *
   * @throws Problem 403 when the caller presents another one, or none
   */
  public ImportKey opened(String keyHeader) {
    return ImportKey.parse(keyHeader)
        .filter(presented -> presented.hasHash(keyHash))
        .orElseThrow(() -> Problem.forbidden("wrong_import_key"));
  }

  /** Where the links of its invitations begin. */
  public String linkBase() {
    return linkBase;
  }

  /** Number of rows; zero while they still come in. */
  /** Language of the mails to people who are made; empty where nobody is mailed. */
  public Optional<Locale> mailsIn() {
    return Optional.ofNullable(mailLocale).map(Locale::forLanguageTag);
  }

  /** Numbers of rows as in {@link Imports#counts}; empty while it runs. */
  Optional<Map<String, Long>> tally() {
    return Optional.ofNullable(tally).map(Tally::parse);
  }

  public int total() {
    return total;
  }

  /** The stable reason why it failed. */
  public Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  public Instant createdAt() {
    return Instant.ofEpochMilli(createdAt);
  }

  /** When it was confirmed. */
  public Optional<Instant> startedAt() {
    return Optional.ofNullable(startedAt).map(Instant::ofEpochMilli);
  }

  /** When the passwords made here were shown. */
  public Optional<Instant> handedOutAt() {
    return Optional.ofNullable(handedOutAt).map(Instant::ofEpochMilli);
  }

  /** When it ended, in whatever way. */
  public Optional<Instant> finishedAt() {
    return Optional.ofNullable(finishedAt).map(Instant::ofEpochMilli);
  }
}
